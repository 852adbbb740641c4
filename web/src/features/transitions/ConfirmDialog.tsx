import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { confirm } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms } from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { useTransitionCommand } from './use-transition.ts';

const words = forms.confirm;

/** The unit for adults has received the young person. */
export function ConfirmDialog({ view, transition, onClose, onDone }: DialogProps) {
  const { caseId, today } = view;
  const min = transition.appliedOn ?? transition.beganOn;
  const [initial] = useState(() => ({ stepId: newId(), on: today, text: '' }));
  const draft = useDraft(`transition-confirm:${caseId}`, initial);
  const form = useForm('transition-confirm');
  const command = useTransitionCommand(confirm, () => {
    draft.drop();
    onDone();
  });
  const { stepId, on, text } = draft.value;
  const send = () => {
    const day = readDayWithin(on, { min, max: today });
    if (!form.accepts(collectErrors([['on', !day.ok && day.message]])) || !day.ok) return;
    command.send({ caseId, stepId, on: day.day, text }, { onError: form.takesFrom });
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
        label={forms.on}
        value={on}
        onChange={(typed) => draft.change({ on: typed })}
        today={today}
        min={min}
        max={today}
      />
      <Textarea
        {...form.field('text')}
        label={sv.field.optional(forms.text)}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
