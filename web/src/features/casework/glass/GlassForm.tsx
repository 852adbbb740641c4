import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { breakGlass, type OpenedByGlass, Problem, useCommand } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors, hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { clockTime } from '../../../ui/format/dates.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './Glass.module.css';

const words = sv.glass;
const SHORTEST_REASON = 10;
const EMPTY = { number: '', reason: '', password: '', isSure: false };

/** The number, why it has to be now, and the password again; an account without one says that it knows. Nothing is kept as a draft. */
export function GlassForm() {
  const { hasPassword } = useSession();
  const [values, setValues] = useState(EMPTY);
  const [opened, setOpened] = useState<OpenedByGlass['openings'] | null>(null);
  const queryClient = useQueryClient();
  const form = useForm('glass');
  const command = useCommand(breakGlass, ({ openings }) => {
    setValues(EMPTY);
    setOpened(openings);
    void queryClient.invalidateQueries({ queryKey: ['casework/my-glass'] });
  });
  const change = (changes: Partial<typeof EMPTY>) => setValues({ ...values, ...changes });

  const send = (event: FormEvent) => {
    event.preventDefault();
    setOpened(null);
    const { number, reason, password, isSure } = values;
    const accepted = form.accepts(
      collectErrors([
        ['number', number.trim() === '' && words.numberMissing],
        ['reason', reason.trim().length < SHORTEST_REASON && words.reasonMissing],
        ['password', hasPassword && password === '' && words.passwordMissing],
        ['isSure', !hasPassword && !isSure && words.confirmMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      { number: number.trim(), reason, ...(hasPassword && { password }) },
      { onError: form.takesFrom },
    );
  };
  const isRefused = command.error instanceof Problem && command.error.isNotFound;

  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <FormErrors form={form} to={words.fixTo} />
      <TextField
        {...form.field('number')}
        label={words.number}
        size="small"
        htmlSize={24}
        autoComplete="off"
        value={values.number}
        onChange={(event) => change({ number: event.target.value })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      {hasPassword ? (
        <TextField
          {...form.field('password')}
          label={words.password}
          type="password"
          size="small"
          htmlSize={24}
          autoComplete="current-password"
          value={values.password}
          onChange={(event) => change({ password: event.target.value })}
        />
      ) : (
        <Checkbox
          id={form.field('isSure').id}
          error={form.field('isSure').error !== undefined}
          size="small"
          checked={values.isSure}
          onChange={(event) => change({ isSure: event.target.checked })}
        >
          {words.confirm}
        </Checkbox>
      )}
      <div>
        <SubmitButton size="small" isSending={command.isSending}>
          {words.submit}
        </SubmitButton>
      </div>
      <div role="status">
        {isRefused && <Notice tone="warning">{words.refused}</Notice>}
        {opened && (
          <Notice tone="info" title={`${words.opened}.`}>
            {opened.map(({ caseId, caseNumber, endsAt }) => (
              <p key={caseId}>
                <Link to="/arenden/$caseId" params={{ caseId }}>
                  {words.open(caseNumber)}
                </Link>
                , {endsAt === null ? words.already : words.until(clockTime(endsAt))}
              </p>
            ))}
          </Notice>
        )}
      </div>
      <CommandStatus
        isWaitingForServer={command.isWaitingForServer}
        error={isRefused || hasErrors(form.errors) ? null : command.error}
      />
    </form>
  );
}
