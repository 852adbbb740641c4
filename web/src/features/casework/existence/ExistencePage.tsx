import { useState } from 'react';
import { checkExistence, type ExistenceAnswer, useCommand } from '../../../api/index.ts';
import * as personWords from '../../../app/sv/persons.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { ExistenceResult } from '../register-report/ExistenceResult.tsx';
import styles from './Existence.module.css';
import { WhoFields } from './WhoFields.tsx';
import { checkWho, NOBODY, toWho } from './who.ts';

const words = personWords.existencePage;

/** Is a child known here, a sibling or the household? By itself, for whoever meets a child before there is a report. */
export function ExistencePage() {
  const [values, setValues] = useState(NOBODY);
  const [answer, setAnswer] = useState<{ who: string; known: ExistenceAnswer['known'] } | null>(null);
  const form = useForm('who');
  const command = useCommand(checkExistence, ({ known }) => {
    const { identityNumber, givenName, familyName } = values;
    setAnswer({ who: identityNumber.trim() || `${givenName} ${familyName}`.trim(), known });
  });
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
          <Section heading={words.answer}>
            <ExistenceResult {...answer} />
          </Section>
        ) : (
          <EmptyState title={words.teachTitle}>{words.teach}</EmptyState>
        )}
      </div>
    </Page>
  );
}
