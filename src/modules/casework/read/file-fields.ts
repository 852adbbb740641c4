import type { FileField } from '../domain/masking.ts';

type Values = Readonly<Record<string, string | null | undefined>>;

const fieldsOf = (values: Values, coded: boolean): FileField[] =>
  Object.entries(values).flatMap(([field, value]) => (value ? { field, value, coded } : []));
/** Fields as they were written; those that are empty are left out. */
export const words = (values: Values): FileField[] => fieldsOf(values, false);
/** Fields whose values are codes, which the client has the words of. */
export const codes = (values: Values): FileField[] => fieldsOf(values, true);
