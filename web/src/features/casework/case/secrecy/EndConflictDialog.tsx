import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { endConflict } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { SecrecyDialogProps } from './dialog-props.ts';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.conflicts;

/** Ends a conflict of interest; its row stays with the reason. */
export function EndConflictDialog({
  secrecy: { caseId },
  conflictId,
  onClose,
}: SecrecyDialogProps & { conflictId: string }) {
  const [reason, setReason] = useState('');
  const form = useForm('end-conflict');
  const command = useSecrecyCommand(endConflict, onClose);
  const send = () => {
    if (form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) {
      command.send({ caseId, conflictId, reason }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.endTitle}
      form={form}
      to={words.fixTo}
      submit={words.endSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionForm>
  );
}
