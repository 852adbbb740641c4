import { placementForms as words } from '../../app/sv/placements.ts';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';

/** What is written in a form, by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'day' | 'line' | 'text' | 'kronor' | 'choice' | 'radios';
  readonly help?: string;
  readonly options?: readonly { readonly value: string; readonly word: string }[];
  readonly optional?: boolean;
  /** Of what is optional: when it is needed all the same. */
  readonly needed?: (values: Values) => boolean;
  readonly shown?: (values: Values) => boolean;
  /** What stands there first. */
  readonly value?: string;
  /** The first day that it can be. */
  readonly min?: string | undefined;
}

export const emptyValues = (fields: readonly Field[]): Values =>
  Object.fromEntries(
    fields.map(({ name, value, options }) => [
      name,
      value ?? (options?.length === 1 ? (options[0]?.value ?? '') : ''),
    ]),
  );

export const shownFields = (fields: readonly Field[], values: Values): Field[] =>
  fields.filter(({ shown }) => shown?.(values) ?? true);

/** What is amiss, in the order of the form. */
export const faultsOf = (fields: readonly Field[], values: Values, today: string): FieldErrors =>
  collectErrors(
    shownFields(fields, values).map((field) => [field.name, faultOf(field, values, today)] as const),
  );

function faultOf(field: Field, values: Values, today: string): string | false {
  const value = values[field.name]?.trim() ?? '';
  const isNeeded = !field.optional || (field.needed?.(values) ?? false);
  if (value === '') {
    if (!isNeeded) return false;
    return field.kind === 'choice' || field.kind === 'radios' ? words.chooseOne : words.missing;
  }
  if (field.kind === 'kronor') return /^\d{1,6}$/.test(value.replaceAll(/\s/g, '')) ? false : words.costWrong;
  if (field.kind !== 'day') return false;
  const read = readDayWithin(value, { ...(field.min && { min: field.min }), max: today });
  return read.ok ? false : read.message;
}

/** As it is sent: days as the calendar has them, and nothing of what isn't shown. */
export const toSend = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    shownFields(fields, values).map(({ name, kind }) => {
      const value = values[name]?.trim() ?? '';
      if (kind !== 'day' || value === '') return [name, value];
      const read = readDayWithin(value, {});
      return [name, read.ok ? read.day : value];
    }),
  );
