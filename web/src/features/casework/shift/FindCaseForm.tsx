import { TextField } from '@navikt/ds-react/TextField';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type FoundInShift, findInShift, useCommand } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors, hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Shift.module.css';

const EMPTY = { number: '', reason: '' };

/** Finds the cases of a number, with why. Nothing is kept as a draft. */
export function FindCaseForm() {
  const [values, setValues] = useState(EMPTY);
  const [found, setFound] = useState<FoundInShift['cases'] | null>(null);
  const form = useForm('find-in-shift');
  const command = useCommand(findInShift, ({ cases }) => setFound(cases));
  const change = (changes: Partial<typeof EMPTY>) => setValues({ ...values, ...changes });
  return (
    <Section heading={words.find}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setFound(null);
          const accepted = form.accepts(
            collectErrors([
              ['number', values.number.trim() === '' && words.numberMissing],
              ['reason', values.reason.trim() === '' && words.reasonMissing],
            ]),
          );
          if (accepted)
            command.send({ ...values, number: values.number.trim() }, { onError: form.takesFrom });
        }}
      >
        <FormErrors form={form} to={words.findTo} />
        <TextField
          {...form.field('number')}
          label={words.number}
          size="small"
          htmlSize={24}
          autoComplete="off"
          value={values.number}
          onChange={(event) => change({ number: event.target.value })}
        />
        <TextField
          {...form.field('reason')}
          label={words.reason}
          size="small"
          autoComplete="off"
          value={values.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <div>
          <SubmitButton size="small" variant="secondary" isSending={command.isSending}>
            {words.findSubmit}
          </SubmitButton>
        </div>
        <div role="status">
          {found?.length === 0 && (
            <p>
              {words.notFound} <Link to="/nodoppning">{words.toGlass}</Link>
            </p>
          )}
          {found?.map(({ caseId, caseNumber, label, unitName }) => (
            <p key={caseId}>
              <Link to="/arenden/$caseId" params={{ caseId }}>
                {words.openCase(label, caseNumber)}
              </Link>
              , {words.with(unitName)}
            </p>
          ))}
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={hasErrors(form.errors) ? null : command.error}
        />
      </form>
    </Section>
  );
}
