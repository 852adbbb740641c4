import { situationForm as words } from '../../app/sv/assistance.ts';
import { readDay } from '../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';

interface Named {
  name: string;
  label: string;
  help?: string;
  optional?: boolean;
}

/** A field of a form, by what is written in it. What is written is text; days are read when it is sent. */
export type Field =
  | (Named & { kind: 'day'; max?: string; min?: string })
  | (Named & { kind: 'text'; rows?: number })
  | (Named & { kind: 'number' })
  | (Named & { kind: 'yes-no' })
  | (Named & { kind: 'codes'; words: Readonly<Record<string, string>> })
  | (Named & { kind: 'choice'; options: readonly { value: string; label: string }[] });

export type Values = Record<string, string>;

/** What is missing, or no day. The rest is for the server to say. */
export function checkValues(fields: readonly Field[], values: Values): FieldErrors {
  return collectErrors(
    fields.map((field) => [field.name, faultOf(field, (values[field.name] ?? '').trim())]),
  );
}

/** What is said of a field that is empty: it names the field, since it stands in the list above the form too. */
const FAULTS: Readonly<Record<Field['kind'], (label: string) => string>> = {
  day: words.missing,
  text: words.missing,
  number: words.missing,
  'yes-no': words.answerIt,
  codes: words.chooseOne,
  choice: words.chooseOne,
};

function faultOf(field: Field, value: string): string | null {
  if (value === '') {
    if (field.optional) return null;
    return FAULTS[field.kind](field.label);
  }
  if (field.kind === 'day') {
    const read = readDay(value);
    return read.ok ? null : read.message;
  }
  return field.kind === 'number' && !/^\d{1,4}$/.test(value) ? words.wholeNumber : null;
}

/** A day as it is sent; the field has been checked. */
export function dayIn(values: Values, name: string): string {
  const read = readDay(values[name] ?? '');
  return read.ok ? read.day : '';
}

/** Text as it is sent; empty where it is left out. */
export const textIn = (values: Values, name: string): string => (values[name] ?? '').trim();
