import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { carryOutPromise, type PromiseMade, proofChoicesQuery, provePromise } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { promiseForms } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import styles from './Promises.module.css';
import { usePromiseCommand } from './use-promise-command.ts';

const words = promiseForms.finish;

interface Props {
  promise: PromiseMade;
  /** It has been said to be done, and is now to be shown. */
  isProof: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Whoever owes something says that it is done, and points to what shows it; or points to it afterwards. */
export function FinishDialog({ promise: { commitmentId }, isProof, onClose, onDone }: Props) {
  const { data } = useQuery(proofChoicesQuery);
  const choices = data?.proofs ?? [];
  const [initial] = useState(() => ({ text: '', chosen: [] as string[] }));
  const draft = useDraft(`promise-${isProof ? 'prove' : 'finish'}:${commitmentId}`, initial);
  const form = useForm('promise-finish');
  const done = () => {
    draft.drop();
    onDone();
  };
  const finishing = usePromiseCommand(carryOutPromise, done);
  const proving = usePromiseCommand(provePromise, done);
  const { text, chosen } = draft.value;
  const send = () => {
    const proof = choices.filter((c) => chosen.includes(c.id)).map(({ kind, id }) => ({ kind, id }));
    const accepted = form.accepts(
      collectErrors([
        ['words', !isProof && text.trim() === '' && words.wordsMissing],
        ['proof', isProof && proof.length === 0 && promiseForms.prove.proofMissing],
      ]),
    );
    if (!accepted) return;
    if (isProof) proving.send({ commitmentId, proof }, { onError: form.takesFrom });
    else finishing.send({ commitmentId, step: 'done', words: text, proof }, { onError: form.takesFrom });
  };
  const said = isProof ? promiseForms.prove : words;
  return (
    <ActionForm
      heading={said.heading}
      form={form}
      to={said.fixTo}
      submit={said.submit}
      command={isProof ? proving : finishing}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {!isProof && (
        <Textarea
          {...form.field('words')}
          label={words.words}
          size="small"
          minRows={3}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      )}
      {choices.length === 0 ? (
        <p className={styles.second}>{words.noChoices}</p>
      ) : (
        <CheckboxGroup
          {...form.field('proof')}
          legend={words.proof}
          description={words.proofHelp}
          size="small"
          value={chosen}
          onChange={(ids: string[]) => draft.change({ chosen: ids })}
        >
          {choices.map((choice) => (
            <Checkbox key={choice.id} value={choice.id}>
              {choice.title}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </ActionForm>
  );
}
