import {
  recordSchoolFollowUp,
  type SchoolImpossible,
  type SchoolOutcome,
  type SchoolRecord,
  type SchoolStanding,
} from '../../../api/placement-duties.ts';
import {
  schoolImpossible,
  schoolOutcome,
  schoolStanding,
  school as words,
} from '../../../app/sv/placement-duties.ts';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { DutyForm } from './DutyForm.tsx';
import { type Owed, useDutiesCommand } from './use-duties.ts';
import { checkDuty, dutyCommand, isEmpty, useDutyDraft } from './use-duty-draft.ts';

const OUTCOMES = Object.keys(schoolOutcome) as SchoolOutcome[];
const STANDINGS = Object.keys(schoolStanding) as SchoolStanding[];
const REASONS = Object.keys(schoolImpossible) as SchoolImpossible[];

interface Props {
  owed: Owed;
  corrects: SchoolRecord | null;
  onClose: () => void;
  onDone: () => void;
}

/** How school goes this term, or why that could not be found out. */
export function SchoolDialog({ owed, corrects, onClose, onDone }: Props) {
  const draft = useDutyDraft('school', owed, corrects, {
    outcome: corrects?.outcome ?? ('' as SchoolOutcome | ''),
    standing: corrects?.standing ?? ('' as SchoolStanding | ''),
    why: corrects?.why ?? ('' as SchoolImpossible | ''),
  });
  const form = useForm('school-follow-up');
  const command = useDutiesCommand(recordSchoolFollowUp, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const { outcome, standing, why } = values;
  const send = () => {
    const { day, faults } = checkDuty(values, owed, corrects);
    const accepted = form.accepts(
      collectErrors([
        ...faults,
        ['outcome', outcome === '' && words.form.outcomeMissing],
        ['standing', outcome === 'followed_up' && standing === '' && words.form.standingMissing],
        ['why', outcome === 'impossible' && why === '' && words.form.whyMissing],
        ['body', isEmpty(values.body) && words.form.bodyMissing],
      ]),
    );
    if (!accepted || !day.ok || outcome === '') return;
    command.send(
      {
        ...dutyCommand(values, owed, day.day, corrects),
        outcome,
        ...(outcome === 'followed_up' && standing !== '' && { standing }),
        ...(outcome === 'impossible' && why !== '' && { why }),
      },
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
      bodyLabel={outcome === 'impossible' ? words.form.bodyWhy : words.form.body}
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
        words={schoolOutcome}
        value={outcome}
        onChange={(chosen) => draft.change({ outcome: chosen })}
      />
      {outcome === 'followed_up' && (
        <CodeRadios
          {...form.field('standing')}
          legend={words.form.standing}
          codes={STANDINGS}
          words={schoolStanding}
          value={standing}
          onChange={(chosen) => draft.change({ standing: chosen })}
        />
      )}
      {outcome === 'impossible' && (
        <CodeRadios
          {...form.field('why')}
          legend={words.form.why}
          codes={REASONS}
          words={schoolImpossible}
          value={why}
          onChange={(chosen) => draft.change({ why: chosen })}
        />
      )}
    </DutyForm>
  );
}
