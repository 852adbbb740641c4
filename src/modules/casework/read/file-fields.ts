import type { FileField } from '../domain/masking.ts';
import type { CodedField, WordField } from '../texts/file/in-words.ts';

type Values<F extends string> = Readonly<Partial<Record<F, string | null | undefined>>>;

const fieldsOf = (values: Values<string>, coded: boolean): FileField[] =>
  Object.entries(values).flatMap(([field, value]) => (value ? { field, value, coded } : []));
/** Fields as they were written; those that are empty are left out. */
export const words = (values: Values<WordField>): FileField[] => fieldsOf(values, false);
/** Fields whose values are codes. */
export const codes = (values: Values<CodedField>): FileField[] => fieldsOf(values, true);
