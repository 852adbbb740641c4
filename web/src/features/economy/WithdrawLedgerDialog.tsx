import { Textarea } from '@navikt/ds-react/Textarea';
import { type LedgerBatch, withdrawLedger } from '../../api/economy.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { withdrawForm as words } from '../../app/sv/economy.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useEconomyCommand } from './use-economy-command.ts';

const EMPTY = { reason: '' };

interface Props {
  batch: LedgerBatch;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a ledger out of what holds, with why. */
export function WithdrawLedgerDialog({ batch: { batchId, fileName, year }, onClose, onDone }: Props) {
  const draft = useDraft(`economy-withdraw:${batchId}`, EMPTY);
  const form = useForm('economy-withdraw');
  const command = useEconomyCommand(withdrawLedger, () => {
    draft.drop();
    onDone();
  });
  const { reason } = draft.value;
  const send = () => {
    if (form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]])))
      command.send({ batchId, reason }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading(fileName)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="second">{words.what(year)}</p>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
