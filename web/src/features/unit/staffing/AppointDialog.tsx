import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { type Appoint, appoint } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { readDay } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { readOptionalDay } from './optional-day.ts';
import type { StaffingProps } from './staffing-props.ts';
import { useStaffingCommand } from './use-staffing-command.ts';

const words = unitWords.staffing.appoint;

/** Makes somebody holder or deputy from a day on. A vacant function most often needs a holder, another one a deputy. */
export function AppointDialog({ fn, staffing: { today, employees }, onClose, onDone }: StaffingProps) {
  const [as, setAs] = useState<Appoint['as']>(fn.standing === 'vacant' ? 'holder' : 'deputy');
  const [employeeId, setEmployeeId] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const form = useForm('appoint');
  const command = useStaffingCommand(appoint, onDone);

  const send = () => {
    const first = readDay(from);
    const last = readOptionalDay(to);
    const isWrongOrder = first.ok && last.ok && last.day !== null && last.day < first.day;
    const accepted = form.accepts(
      collectErrors([
        ['employeeId', employeeId === '' && words.employeeMissing],
        ['fromOn', !first.ok && first.message],
        ['toOn', last.ok ? isWrongOrder && unitWords.staffing.absence.wrongOrder : last.message],
      ]),
    );
    if (!accepted || !first.ok || !last.ok) return;
    command.send(
      {
        functionId: fn.functionId,
        employeeId,
        as,
        fromOn: first.day,
        ...(last.day !== null && { toOn: last.day }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={unitWords.staffing.actions.utse}
      form={form}
      to={words.fixTo}
      submit={as === 'holder' ? words.submitHolder : words.submitDeputy}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{unitWords.staffing.ofFunction(fn.title, fn.unitName)}</p>
      <RadioGroup legend={words.as} size="small" value={as} onChange={setAs}>
        <Radio value="holder" description={words.holderHelp}>
          {words.holder}
        </Radio>
        <Radio value="deputy" description={words.deputyHelp}>
          {words.deputy}
        </Radio>
      </RadioGroup>
      <Select
        {...form.field('employeeId')}
        label={words.employee}
        size="small"
        value={employeeId}
        onChange={(event) => setEmployeeId(event.target.value)}
      >
        <option value="">{sv.field.choose}</option>
        {employees.map(({ employeeId: id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <SwedishDateField
        {...form.field('fromOn')}
        label={words.from}
        value={from}
        onChange={setFrom}
        today={today}
      />
      <SwedishDateField
        {...form.field('toOn')}
        label={sv.field.optional(words.to)}
        description={unitWords.staffing.optional}
        value={to}
        onChange={setTo}
        today={today}
      />
    </ActionForm>
  );
}
