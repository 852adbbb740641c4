import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type AttemptHow, recordAttempt } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { attemptHow, forms } from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { YesNoRadios } from '../../ui/form/YesNoRadios.tsx';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { useTransitionCommand } from './use-transition.ts';

const HOWS = Object.keys(attemptHow) as AttemptHow[];
const words = forms.attempt;

/** A contact with the young person about turning 18, or an attempt at one. */
export function AttemptDialog({ view, transition, onClose, onDone }: DialogProps) {
  const { caseId, today } = view;
  const [initial] = useState(() => ({
    stepId: newId(),
    on: today,
    how: '' as AttemptHow | '',
    reached: null as boolean | null,
    text: '',
  }));
  const draft = useDraft(`transition-attempt:${caseId}`, initial);
  const form = useForm('transition-attempt');
  const command = useTransitionCommand(recordAttempt, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const day = readDayWithin(values.on, { min: transition.beganOn, max: today });
    const { how, reached, stepId, text } = values;
    const accepted = form.accepts(
      collectErrors([
        ['on', !day.ok && day.message],
        ['how', how === '' && words.howMissing],
        ['reached', reached === null && words.reachedMissing],
      ]),
    );
    if (!accepted || !day.ok || how === '' || reached === null) return;
    command.send({ caseId, stepId, on: day.day, how, reached, text }, { onError: form.takesFrom });
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
      <SwedishDateField
        {...form.field('on')}
        label={forms.on}
        value={values.on}
        onChange={(on) => draft.change({ on })}
        today={today}
        min={transition.beganOn}
        max={today}
      />
      <CodeRadios
        {...form.field('how')}
        legend={words.how}
        codes={HOWS}
        words={attemptHow}
        value={values.how}
        onChange={(how) => draft.change({ how })}
      />
      <YesNoRadios
        {...form.field('reached')}
        legend={words.reached}
        value={values.reached}
        onChange={(reached) => draft.change({ reached })}
      />
      <Textarea
        {...form.field('text')}
        label={sv.field.optional(forms.text)}
        size="small"
        minRows={3}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
