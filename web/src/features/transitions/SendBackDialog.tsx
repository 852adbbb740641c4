import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { sendBack } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms } from '../../app/sv/transitions.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { useTransitionCommand } from './use-transition.ts';

const words = forms.sendBack;

/** The unit for adults sends the application back, with why. */
export function SendBackDialog({ view: { caseId }, onClose, onDone }: DialogProps) {
  const [initial] = useState(() => ({ stepId: newId(), text: '' }));
  const draft = useDraft(`transition-send-back:${caseId}`, initial);
  const form = useForm('transition-send-back');
  const command = useTransitionCommand(sendBack, () => {
    draft.drop();
    onDone();
  });
  const { stepId, text } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['text', text.trim() === '' && forms.reasonMissing]]))) return;
    command.send({ caseId, stepId, text }, { onError: form.takesFrom });
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
      <Textarea
        {...form.field('text')}
        label={forms.reason}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
