import { Textarea } from '@navikt/ds-react/Textarea';
import { type FigureBatch, useCommand, withdrawImport } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';

const words = steeringWords.importing;

interface Props {
  batch: FigureBatch;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a file out of what holds, and says why. */
export function WithdrawDialog({ batch, onClose, onDone }: Props) {
  const draft = useDraft(`figures-withdraw:${batch.batchId}`, { reason: '' });
  const form = useForm('withdraw');
  const command = useCommand(withdrawImport, () => {
    draft.drop();
    onDone();
  });
  const { reason } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['reason', reason.trim() === '' && words.whyMissing]]))) return;
    command.send({ batchId: batch.batchId, reason }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.removeTitle}
      form={form}
      to={words.removeTo}
      submit={words.removeSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{batch.fileName}</strong>
      </p>
      <p>{words.removeHelp}</p>
      <Textarea
        {...form.field('reason')}
        label={words.why}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
