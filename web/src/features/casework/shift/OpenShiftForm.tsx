import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { openShift, type Shift } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors, hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import { newId } from '../../../ui/new-id.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Shift.module.css';
import { useShiftCommand } from './use-shift.ts';

const HOURS = [4, 8, 10, 12, 14, 16] as const;
const USUAL = 12;

/** Begins a shift, for as long as it is planned to last: with the password once more, where the account has one. */
export function OpenShiftForm({ view: { now, longestHours } }: { view: Shift }) {
  const [shiftId] = useState(newId);
  const [hours, setHours] = useState<number>(USUAL);
  const [password, setPassword] = useState('');
  const { hasPassword } = useSession();
  const form = useForm('open-shift');
  const command = useShiftCommand(openShift, () => undefined);
  const endsAfter = (n: number) => new Date(Date.parse(now) + n * 3_600_000).toISOString();
  return (
    <Section heading={words.none}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const isMissing = hasPassword && password === '';
          if (!form.accepts(collectErrors([['password', isMissing && words.passwordMissing]]))) return;
          command.send(
            { shiftId, endsAt: endsAfter(hours), ...(hasPassword && { password }) },
            { onError: form.takesFrom },
          );
        }}
      >
        <FormErrors form={form} to={words.openTo} />
        <p>{words.noneLead}</p>
        <Select
          label={words.hours}
          size="small"
          value={hours}
          onChange={(event) => setHours(Number(event.target.value))}
        >
          {HOURS.filter((n) => n <= longestHours).map((n) => (
            <option key={n} value={n}>
              {words.hoursOf(n, dayAndTime(endsAfter(n), dayOf(now)))}
            </option>
          ))}
        </Select>
        {hasPassword && (
          <TextField
            {...form.field('password')}
            label={words.password}
            type="password"
            size="small"
            htmlSize={24}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
        <div>
          <SubmitButton size="small" isSending={command.isSending}>
            {words.open}
          </SubmitButton>
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={hasErrors(form.errors) ? null : command.error}
        />
      </form>
    </Section>
  );
}
