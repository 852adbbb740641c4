import type { ChangeEvent } from 'react';
import type { DateFieldProps } from './date-field-props.ts';
import { readDay } from './date-text.ts';

/** What a typed day needs of its input, with or without a calendar. Leaving the field puts the hyphens in. */
export function typedDateProps({ id, label, description, value, error, onChange }: DateFieldProps) {
  return {
    ...(id !== undefined && { id }),
    size: 'small' as const,
    label,
    description,
    value,
    error,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value),
    onBlur: () => {
      const read = readDay(value);
      if (read.ok && read.day !== value) onChange(read.day);
    },
  };
}
