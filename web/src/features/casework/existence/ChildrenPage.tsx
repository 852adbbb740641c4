import { useState } from 'react';
import { type ChildrenAnswer, checkChildren, useCommand } from '../../../api/index.ts';
import * as personWords from '../../../app/sv/persons.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Existence.module.css';
import { WhoFields } from './WhoFields.tsx';
import { checkWho, NOBODY, toWho } from './who.ts';

const words = personWords.childrenPage;

/** Asked by units for adults: are there children of the adult one meets, known here? That and their ages, nothing else. */
export function ChildrenPage() {
  const [values, setValues] = useState(NOBODY);
  const [answer, setAnswer] = useState<ChildrenAnswer | null>(null);
  const form = useForm('who');
  const command = useCommand(checkChildren, setAnswer);
  return (
    <Page title={words.title} windowTitle={words.title} lead={<p className={styles.lead}>{words.lead}</p>}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (form.accepts(checkWho(values))) command.send(toWho(values), { onError: form.takesFrom });
        }}
      >
        <WhoFields values={values} form={form} onChange={(changes) => setValues({ ...values, ...changes })} />
        <div>
          <SubmitButton size="small" isSending={command.isSending}>
            {words.submit}
          </SubmitButton>
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={hasErrors(form.errors) ? null : command.error}
        />
      </form>
      <div role="status" className={styles.answer}>
        {answer ? (
          <Answer answer={answer} />
        ) : (
          <EmptyState title={words.teachTitle}>{words.teach}</EmptyState>
        )}
      </div>
    </Page>
  );
}

function Answer({ answer: { by, children } }: { answer: ChildrenAnswer }) {
  if (children.length === 0) return <p>{words.none}</p>;
  const ages = children.map(({ age, unborn }) =>
    unborn ? words.unborn : age === null ? words.ageUnknown : words.age(age),
  );
  return (
    <>
      <h2>{words.found(children.length)}</h2>
      <p className={styles.ages}>{ages.join(', ')}</p>
      {by === 'name' && <Notice tone="info">{words.byName}</Notice>}
    </>
  );
}
