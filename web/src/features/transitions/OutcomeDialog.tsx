import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type RecordedOutcome, recordOutcome } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms, recordedOutcome } from '../../app/sv/transitions.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { useTransitionCommand } from './use-transition.ts';

const OUTCOMES = Object.keys(recordedOutcome) as RecordedOutcome[];
const words = forms.outcome;

/** What a transition came to, when it is not an application. */
export function OutcomeDialog({ view, transition, onClose, onDone }: DialogProps) {
  const { caseId, today } = view;
  const { triedOn, triesNeeded } = transition;
  const [initial] = useState(() => ({
    stepId: newId(),
    on: today,
    outcome: '' as RecordedOutcome | '',
    text: '',
    howToReturn: '',
  }));
  const draft = useDraft(`transition-outcome:${caseId}`, initial);
  const form = useForm('transition-outcome');
  const command = useTransitionCommand(recordOutcome, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const day = readDayWithin(values.on, { min: transition.beganOn, max: today });
    const { outcome, stepId, text, howToReturn } = values;
    const isDeclined = outcome === 'declined';
    const tooLittle = outcome === 'not_reached' && triedOn < triesNeeded;
    const accepted = form.accepts(
      collectErrors([
        ['on', !day.ok && day.message],
        ['outcome', outcome === '' ? words.outcomeMissing : tooLittle && words.triedTooLittle],
        ['text', text.trim() === '' && forms.textMissing],
        ['howToReturn', isDeclined && howToReturn.trim() === '' && words.howToReturnMissing],
      ]),
    );
    if (!accepted || !day.ok || outcome === '') return;
    command.send(
      { caseId, stepId, on: day.day, outcome, text, ...(isDeclined && { howToReturn }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        description={words.outcomeHelp}
        codes={OUTCOMES}
        words={recordedOutcome}
        value={values.outcome}
        onChange={(outcome) => draft.change({ outcome })}
      />
      {values.outcome === 'not_reached' && <p>{words.tried(triedOn, triesNeeded)}</p>}
      <SwedishDateField
        {...form.field('on')}
        label={forms.on}
        value={values.on}
        onChange={(on) => draft.change({ on })}
        today={today}
        min={transition.beganOn}
        max={today}
      />
      <Textarea
        {...form.field('text')}
        label={forms.text}
        size="small"
        minRows={3}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      {values.outcome === 'declined' && (
        <Textarea
          {...form.field('howToReturn')}
          label={words.howToReturn}
          description={words.howToReturnHelp}
          size="small"
          minRows={2}
          value={values.howToReturn}
          onChange={(event) => draft.change({ howToReturn: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
