import { useState } from 'react';
import { reportAbsence, type StaffedFunction } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { readDay } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { readOptionalDay } from './optional-day.ts';
import { onlyOf, PersonChoice } from './PersonChoice.tsx';
import type { StaffingProps } from './staffing-props.ts';
import { useStaffingCommand } from './use-staffing-command.ts';

const words = unitWords.staffing.absence;

/** Somebody is away, until a day or until further notice. Says with whom what falls due will be. */
export function AbsenceDialog({ fn, staffing: { today }, onClose, onDone }: StaffingProps) {
  const [employeeId, setEmployeeId] = useState(onlyOf(fn.holders)?.employeeId ?? null);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const form = useForm('absence');
  const command = useStaffingCommand(reportAbsence, onDone);

  const send = () => {
    const first = readDay(from);
    const last = readOptionalDay(to);
    const isWrongOrder = first.ok && last.ok && last.day !== null && last.day < first.day;
    const accepted = form.accepts(
      collectErrors([
        ['employeeId', employeeId === null && unitWords.staffing.whoMissing],
        ['fromOn', !first.ok && first.message],
        ['toOn', last.ok ? isWrongOrder && words.wrongOrder : last.message],
      ]),
    );
    if (!accepted || employeeId === null || !first.ok || !last.ok) return;
    command.send(
      { employeeId, fromOn: first.day, ...(last.day !== null && { toOn: last.day }) },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={unitWords.staffing.actions.franvaro}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonChoice
        {...form.field('employeeId')}
        people={fn.holders.map(({ employeeId: id, name }) => ({ id, label: name }))}
        value={employeeId}
        onChange={setEmployeeId}
      />
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
      <Notice tone="info">{whoThen(fn)}</Notice>
    </ActionForm>
  );
}

/** With whom what falls due in the absence will be. */
function whoThen({ deputies }: StaffedFunction): string {
  const [first] = deputies;
  if (first === undefined) return words.withoutDeputy;
  const present = deputies.find(({ absent }) => !absent);
  return present ? words.withDeputy(present.name) : words.deputyAlsoAway(first.name);
}
