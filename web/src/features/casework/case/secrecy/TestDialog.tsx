import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type ReporterTestOutcome, testReporterSecrecy } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { SecrecyDialogProps } from './dialog-props.ts';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.test;
const EMPTY: { outcome: ReporterTestOutcome | null; reasons: string } = { outcome: null, reasons: '' };

/** The secrecy test of who reported (OSL 26:5). */
export function TestDialog({ secrecy, reportId, onClose }: SecrecyDialogProps & { reportId: string }) {
  const { caseId } = secrecy;
  const draft = useDraft(`reporter-test:${caseId}:${reportId}`, EMPTY);
  const form = useForm('reporter-test');
  const command = useSecrecyCommand(testReporterSecrecy, () => {
    draft.drop();
    onClose();
  });
  const { outcome, reasons } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['outcome', outcome === null && words.outcomeMissing],
        ['reasons', reasons.trim() === '' && words.reasonsMissing],
      ]),
    );
    if (accepted && outcome) {
      command.send({ caseId, reportId, outcome, reasons }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioGroup
        {...form.field('outcome')}
        legend={words.outcome}
        size="small"
        value={outcome ?? ''}
        onChange={(value: ReporterTestOutcome) => draft.change({ outcome: value })}
      >
        <Radio value="protected">{words.yes}</Radio>
        <Radio value="not_protected">{words.no}</Radio>
      </RadioGroup>
      <Textarea
        {...form.field('reasons')}
        label={words.reasons}
        description={words.reasonsHelp}
        size="small"
        minRows={3}
        value={reasons}
        onChange={(event) => draft.change({ reasons: event.target.value })}
      />
    </ActionForm>
  );
}
