import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { handOverPromise, type PromiseMade, type Promises } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { promiseForms } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = promiseForms.handOver;

interface Props {
  promise: PromiseMade;
  owers: Promises['owers'];
  onClose: () => void;
  onDone: () => void;
}

/** Another function is to owe it from now on. */
export function HandOverDialog({ promise, owers, onClose, onDone }: Props) {
  const { commitmentId } = promise;
  const [initial] = useState(() => ({ functionId: '', text: '' }));
  const draft = useDraft(`promise-hand-over:${commitmentId}`, initial);
  const form = useForm('promise-hand-over');
  const command = usePromiseCommand(handOverPromise, () => {
    draft.drop();
    onDone();
  });
  const { functionId, text } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['functionId', functionId === '' && words.functionMissing],
        ['words', text.trim() === '' && words.wordsMissing],
      ]),
    );
    if (accepted) command.send({ commitmentId, functionId, words: text }, { onError: form.takesFrom });
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
      <p className="second">{words.what}</p>
      <Select
        {...form.field('functionId')}
        label={words.function}
        size="small"
        value={functionId}
        onChange={(event) => draft.change({ functionId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {owers
          .filter((f) => f.functionId !== promise.functionId)
          .map((f) => (
            <option key={f.functionId} value={f.functionId}>
              {[f.title, f.holderName, f.unitName].filter(Boolean).join(' · ')}
            </option>
          ))}
      </Select>
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={2}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
