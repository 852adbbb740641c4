import { TextField } from '@navikt/ds-react/TextField';
import { type FormEvent, useState } from 'react';
import { logIn, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from './LogIn.module.css';

interface Props {
  /** The word on the button. */
  submit: string;
  onLoggedIn: () => void;
}

/** Account and password. Neither is kept anywhere but in the fields. */
export function LogInForm({ submit, onLoggedIn }: Props) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm('log-in');
  const command = useCommand(logIn, onLoggedIn);

  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const found = collectErrors([
      ['username', username.trim() === '' && sv.logIn.usernameMissing],
      ['password', password === '' && sv.logIn.passwordMissing],
    ]);
    if (form.accepts(found)) command.send({ username: username.trim(), password });
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <FormErrors form={form} to={sv.logIn.fixTo} />
      <TextField
        {...form.field('username')}
        label={sv.logIn.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        {...form.field('password')}
        type="password"
        label={sv.logIn.password}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      <SubmitButton isSending={command.isSending && !command.isWaitingForServer}>{submit}</SubmitButton>
    </form>
  );
}
