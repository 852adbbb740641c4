import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { checkEffect, type PromiseMade } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { promiseForms } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = promiseForms.effect;

/** Somebody has looked at whether what was done helped. */
export function EffectDialog({
  promise: { commitmentId },
  onClose,
  onDone,
}: {
  promise: PromiseMade;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ text: '' }));
  const draft = useDraft(`promise-effect:${commitmentId}`, initial);
  const form = useForm('promise-effect');
  const command = usePromiseCommand(checkEffect, () => {
    draft.drop();
    onDone();
  });
  const { text } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['words', text.trim() === '' && words.wordsMissing]]))) return;
    command.send({ commitmentId, words: text }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        {...form.field('words')}
        label={words.words}
        description={words.wordsHelp}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
