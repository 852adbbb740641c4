import { useState } from 'react';
import { endAbsence } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { type AbsenceOf, absencesOf } from './acts.ts';
import { onlyOf, PersonChoice } from './PersonChoice.tsx';
import type { StaffingProps } from './staffing-props.ts';
import { useStaffingCommand } from './use-staffing-command.ts';

const words = unitWords.staffing.back;

/** The last day away becomes known, or another one. */
export function BackDialog({ fn, staffing: { today }, onClose, onDone }: StaffingProps) {
  const absences = absencesOf(fn);
  const [absenceId, setAbsenceId] = useState(onlyOf(absences)?.absenceId ?? null);
  const [lastDay, setLastDay] = useState(today);
  const form = useForm('back');
  const command = useStaffingCommand(endAbsence, onDone);
  const absence = absences.find((candidate) => candidate.absenceId === absenceId);

  const send = () => {
    const day = readDayWithin(lastDay, absence ? { min: absence.fromOn } : {});
    const accepted = form.accepts(
      collectErrors([
        ['absenceId', absenceId === null && unitWords.staffing.whoMissing],
        ['lastDay', !day.ok && day.message],
      ]),
    );
    if (!accepted || absenceId === null || !day.ok) return;
    command.send({ absenceId, lastDay: day.day }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={unitWords.staffing.actions.ater}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonChoice
        {...form.field('absenceId')}
        people={absences.map((candidate) => ({ id: candidate.absenceId, label: inWords(candidate) }))}
        value={absenceId}
        onChange={setAbsenceId}
      />
      <SwedishDateField
        {...form.field('lastDay')}
        label={words.lastDay}
        description={words.lead}
        value={lastDay}
        onChange={setLastDay}
        today={today}
      />
    </ActionForm>
  );
}

function inWords({ name, fromOn, toOn }: AbsenceOf): string {
  return words.which(name, fromOn, toOn ?? words.untilFurther);
}
