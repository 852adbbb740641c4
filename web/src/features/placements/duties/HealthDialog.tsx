import {
  type HealthNotNeeded,
  type HealthRecord,
  type HealthStep,
  recordHealthStep,
} from '../../../api/placement-duties.ts';
import { healthNotNeeded, healthStep, health as words } from '../../../app/sv/placement-duties.ts';
import { sv } from '../../../app/sv.ts';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { DutyForm } from './DutyForm.tsx';
import { type Owed, useDutiesCommand } from './use-duties.ts';
import { checkDuty, dutyCommand, isEmpty, useDutyDraft } from './use-duty-draft.ts';

const STEPS = Object.keys(healthStep) as HealthStep[];
const REASONS = Object.keys(healthNotNeeded) as HealthNotNeeded[];

interface Props {
  owed: Owed;
  corrects: HealthRecord | null;
  onClose: () => void;
  onDone: () => void;
}

/** A step of the health examination, or what corrects one. */
export function HealthDialog({ owed, corrects, onClose, onDone }: Props) {
  const draft = useDutyDraft('health', owed, corrects, {
    step: corrects?.step ?? ('' as HealthStep | ''),
    why: corrects?.why ?? ('' as HealthNotNeeded | ''),
  });
  const form = useForm('health-step');
  const command = useDutiesCommand(recordHealthStep, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const isNotNeeded = values.step === 'not_needed';
  const send = () => {
    const { day, faults } = checkDuty(values, owed, corrects);
    const { step, why } = values;
    const accepted = form.accepts(
      collectErrors([
        ...faults,
        ['step', step === '' && words.form.stepMissing],
        ['why', isNotNeeded && why === '' && words.form.whyMissing],
        ['body', isNotNeeded && isEmpty(values.body) && words.form.bodyMissing],
      ]),
    );
    if (!accepted || !day.ok || step === '') return;
    command.send(
      {
        ...dutyCommand(values, owed, day.day, corrects),
        step,
        ...(isNotNeeded && why !== '' && { why }),
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
      bodyLabel={isNotNeeded ? words.form.bodyWhy : sv.field.optional(words.form.body)}
      draftSavedAt={draft.savedAt}
      command={command}
      onChange={draft.change}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('step')}
        legend={words.form.step}
        codes={STEPS}
        words={healthStep}
        value={values.step}
        onChange={(step) => draft.change({ step })}
      />
      {isNotNeeded && (
        <CodeRadios
          {...form.field('why')}
          legend={words.form.why}
          codes={REASONS}
          words={healthNotNeeded}
          value={values.why}
          onChange={(why) => draft.change({ why })}
        />
      )}
    </DutyForm>
  );
}
