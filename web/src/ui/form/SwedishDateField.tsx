import { DatePicker } from '@navikt/ds-react/DatePicker';
import { type ReactNode, useState } from 'react';
import { readDay } from './date-text.ts';

interface Props {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  /** The text as typed; read it with `readDay`. */
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  /** First and last day to choose in the calendar, `YYYY-MM-DD`. */
  min?: string;
  max?: string;
  /** The server's day, marked in the calendar. */
  today: string;
}

/** A day, typed as ÅÅÅÅ-MM-DD or ÅÅÅÅMMDD, or chosen in the calendar. */
export function SwedishDateField({ id, label, description, value, onChange, error, min, max, today }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const read = readDay(value);
  const selected = read.ok ? toLocalDate(read.day) : undefined;

  return (
    <DatePicker
      mode="single"
      open={isOpen}
      onOpenToggle={() => setIsOpen(!isOpen)}
      onClose={() => setIsOpen(false)}
      {...(selected && { selected })}
      defaultMonth={selected ?? toLocalDate(today)}
      today={toLocalDate(today)}
      {...(min !== undefined && { fromDate: toLocalDate(min) })}
      {...(max !== undefined && { toDate: toLocalDate(max) })}
      onSelect={(date) => {
        if (!date) return;
        onChange(fromLocalDate(date));
        setIsOpen(false);
      }}
    >
      <DatePicker.Input
        {...(id === undefined ? {} : { id })}
        size="small"
        label={label}
        description={description}
        value={value}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          if (read.ok && read.day !== value) onChange(read.day);
        }}
      />
    </DatePicker>
  );
}

/** The calendar counts in the computer's own time; only its day is used. */
function toLocalDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

function fromLocalDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
