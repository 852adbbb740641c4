import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { declareConflict, useCommand } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { ConflictFields, type ConflictValues } from './ConflictFields.tsx';
import type { SecrecyDialogProps } from './dialog-props.ts';

const words = secrecyWords.secrecy.conflicts;

/** An own conflict of interest: when it has been declared there is nothing more to see here, so the way leads to the start. */
export function DeclareDialog({ secrecy: { caseId }, onClose }: SecrecyDialogProps) {
  const [values, setValues] = useState<ConflictValues>({ scope: 'case', reason: '' });
  const form = useForm('declare-conflict');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const command = useCommand(declareConflict, async () => {
    await navigate({ to: '/' });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(caseId) });
    await queryClient.invalidateQueries();
  });
  const send = () => {
    if (form.accepts(collectErrors([['reason', values.reason.trim() === '' && words.reasonMissing]]))) {
      command.send({ caseId, ...values }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.declareTitle}
      form={form}
      to={words.fixTo}
      submit={words.declareSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.declareLead}</p>
      <ConflictFields form={form} values={values} onChange={(c) => setValues({ ...values, ...c })} />
    </ActionForm>
  );
}
