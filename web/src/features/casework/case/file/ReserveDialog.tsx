import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type FileRelease, reserveRelease } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useReleaseCommand } from './use-release-command.ts';

const words = releaseWords.release;

/** The manager decides what whoever gets the file may not do with it. */
export function ReserveDialog({ release, onClose }: { release: FileRelease; onClose: () => void }) {
  const { caseId, releaseId, version, reservation } = release;
  const draft = useDraft(`reserve-release:${releaseId}`, {
    terms: reservation?.terms ?? '',
    reasons: reservation?.reasons ?? '',
  });
  const form = useForm('reserve-release');
  const command = useReleaseCommand(reserveRelease, () => {
    draft.drop();
    onClose();
  });
  const { terms, reasons } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['reservation.terms', terms.trim() === '' && words.reserveTermsMissing],
        ['reservation.reasons', reasons.trim() === '' && words.reserveReasonsMissing],
      ]),
    );
    const decided = { caseId, releaseId, version, reservation: { terms, reasons } };
    if (accepted) command.send(decided, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.reserveTitle}
      form={form}
      to={words.reserveFixTo}
      submit={words.reserveSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.reserveLead}</p>
      {reservation && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => command.send({ caseId, releaseId, version, reservation: null })}
        >
          {words.reserveLift}
        </Button>
      )}
      <Textarea
        {...form.field('reservation.terms')}
        label={words.reserveTerms}
        description={words.reserveTermsHelp}
        size="small"
        minRows={3}
        value={terms}
        onChange={(event) => draft.change({ terms: event.target.value })}
      />
      <Textarea
        {...form.field('reservation.reasons')}
        label={words.reserveReasons}
        size="small"
        minRows={3}
        value={reasons}
        onChange={(event) => draft.change({ reasons: event.target.value })}
      />
    </ActionForm>
  );
}
