import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type AdultArea, apply } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { adultAreas, forms } from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { useTransitionCommand } from './use-transition.ts';

const words = forms.apply;

/** The young person's own application, registered with the unit for adults. */
export function ApplyDialog({ view, transition, onClose, onDone }: DialogProps) {
  const { caseId, today } = view;
  const [initial] = useState(() => ({ stepId: newId(), on: today, area: '' as AdultArea | '', text: '' }));
  const draft = useDraft(`transition-apply:${caseId}`, initial);
  const form = useForm('transition-apply');
  const command = useTransitionCommand(apply, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const day = readDayWithin(values.on, { min: transition.beganOn, max: today });
    const { area, stepId, text } = values;
    const accepted = form.accepts(
      collectErrors([
        ['on', !day.ok && day.message],
        ['area', area === '' && words.areaMissing],
        ['text', text.trim() === '' && forms.textMissing],
      ]),
    );
    if (!accepted || !day.ok || area === '') return;
    command.send({ caseId, stepId, on: day.day, area, text }, { onError: form.takesFrom });
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
      <p>{words.what}</p>
      <SwedishDateField
        {...form.field('on')}
        label={words.on}
        value={values.on}
        onChange={(on) => draft.change({ on })}
        today={today}
        min={transition.beganOn}
        max={today}
      />
      <CodeRadios
        {...form.field('area')}
        legend={words.area}
        codes={adultAreas}
        words={sv.codes.area}
        value={values.area}
        onChange={(area) => draft.change({ area })}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        description={words.textHelp}
        size="small"
        minRows={4}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
