import { Textarea } from '@navikt/ds-react/Textarea';
import {
  type Custodies,
  type Custody,
  type CustodyOutcome,
  type CustodyStepView,
  correctCustodyStep,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { custody, custodyOutcome, custodyStep } from '../../../../app/sv/custody.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { outcomesOf } from './step-fields.ts';
import { useCustodiesCommand } from './use-custodies.ts';

const words = custody.form;
type Wrong = keyof typeof words.happenedOptions;

interface Values {
  wrong: Wrong;
  on: string;
  outcome: CustodyOutcome | null;
  until: string;
  reason: string;
}

interface Props {
  view: Custodies;
  custody: Custody;
  known: CustodyStepView;
  onClose: () => void;
}

/** The right day, or that it never happened, and why. */
export function CorrectStepDialog({
  view: { caseId, today },
  custody: { decisionId },
  known,
  onClose,
}: Props) {
  const { step, versions, builtOn } = known;
  const initial: Values = {
    wrong: 'changed',
    on: known.on ?? today,
    outcome: known.outcome,
    until: known.untilOn ?? '',
    reason: '',
  };
  const seenVersions = versions.length;
  const draft = useDraft(`correct-custody-step:${decisionId}:${step}:${seenVersions}`, initial);
  const form = useForm('correct-custody-step');
  const command = useCustodiesCommand(correctCustodyStep, () => {
    draft.drop();
    onClose();
  });
  const { wrong, on, outcome, until, reason } = draft.value;
  const outcomes = outcomesOf(step);
  const isChanged = wrong === 'changed';
  const isExtension = step === 'extended';
  const send = () => {
    const day = readDayWithin(on, { max: today });
    const last = readDayWithin(until, {});
    const accepted = form.accepts(
      collectErrors([
        ['on', isChanged && !day.ok && day.message],
        ['untilOn', isChanged && isExtension && !last.ok && last.message],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        caseId,
        decisionId,
        step,
        reason,
        seenVersions,
        ...(isChanged && day.ok && { on: day.day }),
        ...(isChanged && outcome && { outcome }),
        ...(isChanged && isExtension && last.ok && { untilOn: last.day }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.correctTitle(custodyStep[step])}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.correctLead}</p>
      {step !== 'decided' && !builtOn && (
        <CodeRadios
          {...form.field('wrong')}
          legend={words.happened}
          codes={['changed', 'never'] as const}
          words={words.happenedOptions}
          value={wrong}
          onChange={(chosen) => draft.change({ wrong: chosen })}
        />
      )}
      {isChanged && (
        <SwedishDateField
          {...form.field('on')}
          label={words.on}
          value={on}
          onChange={(typed) => draft.change({ on: typed })}
          today={today}
          max={today}
        />
      )}
      {isChanged && outcomes.length > 0 && (
        <CodeRadios
          {...form.field('outcome')}
          legend={words.outcome}
          codes={outcomes}
          words={custodyOutcome}
          value={outcome}
          onChange={(chosen) => draft.change({ outcome: chosen })}
        />
      )}
      {isChanged && isExtension && (
        <SwedishDateField
          {...form.field('untilOn')}
          label={words.until}
          value={until}
          onChange={(typed) => draft.change({ until: typed })}
          today={today}
        />
      )}
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
