import { Textarea } from '@navikt/ds-react/Textarea';
import {
  type Custodies,
  type Custody,
  type CustodyOutcome,
  type CustodyStep,
  recordCustodyStep,
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

interface Values {
  on: string;
  outcome: CustodyOutcome | null;
  until: string;
  text: string;
}

interface Props {
  view: Custodies;
  custody: Custody;
  step: CustodyStep;
  onClose: () => void;
}

/** What has happened, and on which day. */
export function StepDialog({ view: { caseId, today }, custody: { decisionId }, step, onClose }: Props) {
  const initial: Values = { on: today, outcome: null, until: '', text: '' };
  const draft = useDraft(`record-custody-step:${decisionId}:${step}`, initial);
  const form = useForm('record-custody-step');
  const command = useCustodiesCommand(recordCustodyStep, () => {
    draft.drop();
    onClose();
  });
  const { on, outcome, until, text } = draft.value;
  const outcomes = outcomesOf(step);
  const isExtension = step === 'extended';
  const send = () => {
    const day = readDayWithin(on, { max: today });
    const last = readDayWithin(until, { min: today });
    const accepted = form.accepts(
      collectErrors([
        ['on', !day.ok && day.message],
        ['outcome', outcomes.length > 0 && outcome === null && words.outcomeMissing],
        ['untilOn', isExtension && !last.ok && last.message],
        ['text', isExtension && text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        caseId,
        decisionId,
        step,
        on: day.day,
        ...(outcome && { outcome }),
        ...(isExtension && last.ok && { untilOn: last.day }),
        ...(text.trim() !== '' && { text }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={custodyStep[step]}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.onHelp[step]}</p>
      <SwedishDateField
        {...form.field('on')}
        label={words.on}
        value={on}
        onChange={(typed) => draft.change({ on: typed })}
        today={today}
        max={today}
      />
      {outcomes.length > 0 && (
        <CodeRadios
          {...form.field('outcome')}
          legend={words.outcome}
          codes={outcomes}
          words={custodyOutcome}
          value={outcome}
          onChange={(chosen) => draft.change({ outcome: chosen })}
        />
      )}
      {isExtension && (
        <SwedishDateField
          {...form.field('untilOn')}
          label={words.until}
          value={until}
          onChange={(typed) => draft.change({ until: typed })}
          today={today}
          min={today}
        />
      )}
      <Textarea
        {...form.field('text')}
        label={isExtension ? words.ground : words.text}
        {...(!isExtension && { description: words.textHelp })}
        size="small"
        minRows={2}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
