import {
  recordShelterSchool,
  type ShelterSchool,
  type ShelterSchoolRecord,
} from '../../../api/placement-duties.ts';
import { shelterSchool, shelter as words } from '../../../app/sv/placement-duties.ts';
import { sv } from '../../../app/sv.ts';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { DutyForm } from './DutyForm.tsx';
import { type Owed, useDutiesCommand } from './use-duties.ts';
import { checkDuty, dutyCommand, isEmpty, useDutyDraft } from './use-duty-draft.ts';

const OUTCOMES = Object.keys(shelterSchool) as ShelterSchool[];

interface Props {
  owed: Owed;
  stayId: string;
  corrects: ShelterSchoolRecord | null;
  onClose: () => void;
  onDone: () => void;
}

/** Whether a child in sheltered housing has its school. */
export function ShelterDialog({ owed, stayId, corrects, onClose, onDone }: Props) {
  const draft = useDutyDraft(`shelter-school-${stayId}`, owed, corrects, {
    outcome: corrects?.outcome ?? ('' as ShelterSchool | ''),
  });
  const form = useForm('shelter-school');
  const command = useDutiesCommand(recordShelterSchool, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const isNeither = values.outcome === 'neither';
  const send = () => {
    const { day, faults } = checkDuty(values, owed, corrects);
    const { outcome } = values;
    const accepted = form.accepts(
      collectErrors([
        ...faults,
        ['outcome', outcome === '' && words.form.outcomeMissing],
        ['body', isNeither && isEmpty(values.body) && words.form.bodyMissing],
      ]),
    );
    if (!accepted || !day.ok || outcome === '') return;
    command.send(
      { ...dutyCommand(values, owed, day.day, corrects), stayId, outcome },
      { onError: form.takesFrom },
    );
  };
  return (
    <DutyForm
      owed={owed}
      heading={words.form.title}
      fixTo={words.form.fixTo}
      form={form}
      values={values}
      isCorrection={corrects !== null}
      bodyLabel={isNeither ? words.form.bodyWhy : sv.field.optional(words.form.body)}
      draftSavedAt={draft.savedAt}
      command={command}
      onChange={draft.change}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('outcome')}
        legend={words.form.outcome}
        codes={OUTCOMES}
        words={shelterSchool}
        value={values.outcome}
        onChange={(outcome) => draft.change({ outcome })}
      />
    </DutyForm>
  );
}
