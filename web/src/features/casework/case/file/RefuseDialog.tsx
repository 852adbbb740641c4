import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type FileRelease, type RefuseRelease, refuseRelease } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useReleaseCommand } from './use-release-command.ts';

const words = releaseWords.release;
type Ground = RefuseRelease['grounds'][number];
const EMPTY: { reasons: string; grounds: Ground[] } = { reasons: '', grounds: [] };

/** The manager decides in writing that something is not let out. */
export function RefuseDialog({ release, onClose }: { release: FileRelease; onClose: () => void }) {
  const { caseId, releaseId, version } = release;
  const draft = useDraft(`refuse-release:${releaseId}`, EMPTY);
  const form = useForm('refuse-release');
  const command = useReleaseCommand(refuseRelease, () => {
    draft.drop();
    onClose();
  });
  const { reasons, grounds } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['grounds', grounds.length === 0 && words.groundMissing],
        ['reasons', reasons.trim() === '' && words.refuseReasonsMissing],
      ]),
    );
    if (accepted) command.send({ caseId, releaseId, version, reasons, grounds }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.refuseTitle}
      form={form}
      to={words.refuseFixTo}
      submit={words.refuseSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.refuseLead}</p>
      <CheckboxGroup
        {...form.field('grounds')}
        legend={words.refuseGrounds}
        size="small"
        value={grounds}
        onChange={(chosen: Ground[]) => draft.change({ grounds: chosen })}
      >
        {(Object.entries(sv.codes.maskGround) as [Ground, string][]).map(([value, label]) => (
          <Checkbox key={value} value={value}>
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Textarea
        {...form.field('reasons')}
        label={words.refuseReasons}
        size="small"
        minRows={4}
        value={reasons}
        onChange={(event) => draft.change({ reasons: event.target.value })}
      />
    </ActionForm>
  );
}
