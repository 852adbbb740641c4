import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { openShift, type Shift } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import { newId } from '../../../ui/new-id.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Shift.module.css';
import { useShiftCommand } from './use-shift.ts';

const HOURS = [4, 8, 10, 12, 14, 16] as const;
const USUAL = 12;

/** Begins a shift, for as long as it is planned to last. */
export function OpenShiftForm({ view: { now, longestHours } }: { view: Shift }) {
  const [shiftId] = useState(newId);
  const [hours, setHours] = useState<number>(USUAL);
  const command = useShiftCommand(openShift, () => undefined);
  const endsAfter = (n: number) => new Date(Date.parse(now) + n * 3_600_000).toISOString();
  return (
    <Section heading={words.none}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          command.send({ shiftId, endsAt: endsAfter(hours) });
        }}
      >
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
        <div>
          <SubmitButton size="small" isSending={command.isSending}>
            {words.open}
          </SubmitButton>
        </div>
        <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      </form>
    </Section>
  );
}
