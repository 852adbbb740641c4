import { useState } from 'react';
import { endHolding, type StaffedFunction } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { readDay } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { onlyOf, PersonChoice } from './PersonChoice.tsx';
import type { StaffingProps } from './staffing-props.ts';
import { useStaffingCommand } from './use-staffing-command.ts';

const words = unitWords.staffing.end;

/** The last day of somebody in a function. Says what becomes of what it owes. */
export function EndDialog({ fn, staffing: { today }, onClose, onDone }: StaffingProps) {
  const people = peopleOf(fn);
  const [employeeId, setEmployeeId] = useState(onlyOf(people)?.id ?? null);
  const [lastDay, setLastDay] = useState(today);
  const form = useForm('end');
  const command = useStaffingCommand(endHolding, onDone);
  const isOnlyHolder = onlyOf(fn.holders)?.employeeId === employeeId && employeeId !== null;

  const send = () => {
    const day = readDay(lastDay);
    const accepted = form.accepts(
      collectErrors([
        ['employeeId', employeeId === null && unitWords.staffing.whoMissing],
        ['lastDay', !day.ok && day.message],
      ]),
    );
    if (!accepted || employeeId === null || !day.ok) return;
    command.send({ functionId: fn.functionId, employeeId, lastDay: day.day }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={unitWords.staffing.actions.avsluta}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{unitWords.staffing.ofFunction(fn.title, fn.unitName)}</p>
      <PersonChoice
        {...form.field('employeeId')}
        people={people}
        value={employeeId}
        onChange={setEmployeeId}
      />
      <SwedishDateField
        {...form.field('lastDay')}
        label={words.lastDay}
        value={lastDay}
        onChange={setLastDay}
        today={today}
      />
      {isOnlyHolder && <Notice tone="warning">{words.becomesVacant}</Notice>}
    </ActionForm>
  );
}

function peopleOf({ holders, deputies }: StaffedFunction): { id: string; label: string }[] {
  return [
    ...holders.map(({ employeeId, name }) => ({ id: employeeId, label: words.holderOf(name) })),
    ...deputies.map(({ employeeId, name }) => ({ id: employeeId, label: words.deputyOf(name) })),
  ];
}
