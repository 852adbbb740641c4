import { DatePicker } from '@navikt/ds-react/DatePicker';
import { useState } from 'react';
import type { DateFieldProps } from './date-field-props.ts';
import { readDay } from './date-text.ts';
import { typedDateProps } from './typed-date-props.ts';

/** A day, typed or chosen in the calendar. */
export function CalendarField(props: DateFieldProps) {
  const { value, onChange, min, max, today } = props;
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
      <DatePicker.Input {...typedDateProps(props)} />
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
