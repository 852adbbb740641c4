import { Select } from '@navikt/ds-react/Select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setConflict, staffingQuery } from '../../../../api/index.ts';
import { useSession } from '../../../../app/session/use-session.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { ConflictFields, type ConflictValues } from './ConflictFields.tsx';
import type { SecrecyDialogProps } from './dialog-props.ts';
import { useSecrecyCommand } from './use-secrecy-command.ts';

const words = secrecyWords.secrecy.conflicts;

/** A manager notes somebody else's conflict of interest. */
export function ConflictDialog({ secrecy: { caseId }, onClose }: SecrecyDialogProps) {
  const [employeeId, setEmployeeId] = useState('');
  const [values, setValues] = useState<ConflictValues>({ scope: 'case', reason: '' });
  const { data } = useQuery(staffingQuery);
  const { user } = useSession();
  const form = useForm('set-conflict');
  const command = useSecrecyCommand(setConflict, onClose);
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['employeeId', employeeId === '' && words.whoMissing],
        ['reason', values.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (accepted) command.send({ caseId, employeeId, ...values }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.setTitle}
      form={form}
      to={words.fixTo}
      submit={words.setSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.setLead}</p>
      <Select
        {...form.field('employeeId')}
        label={words.who}
        size="small"
        value={employeeId}
        onChange={(event) => setEmployeeId(event.target.value)}
      >
        <option value="">{sv.field.choose}</option>
        {data?.employees
          .filter((one) => one.employeeId !== user.employeeId)
          .map((one) => (
            <option key={one.employeeId} value={one.employeeId}>
              {one.name}
            </option>
          ))}
      </Select>
      <ConflictFields form={form} values={values} onChange={(c) => setValues({ ...values, ...c })} />
    </ActionForm>
  );
}
