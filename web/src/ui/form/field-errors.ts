import type { Problem } from '../../api/index.ts';

/** What is wrong with a form, by field path (`children.0.givenName`), in the order of the form. */
export type FieldErrors = Readonly<Record<string, string>>;

export const NO_ERRORS: FieldErrors = {};

/** The id of a field's element, so that the summary can lead there. */
export function fieldId(form: string, path: string): string {
  return `${form}-${path.replaceAll('.', '-')}`;
}

/** The server's own judgement of the fields, said at the same places as ours. */
export function fromProblem(problem: Problem): FieldErrors {
  return Object.fromEntries(problem.fields.map(({ field, message }) => [field, message]));
}

/** Leaves out the checks that found nothing. */
export function collectErrors(
  checks: readonly (readonly [path: string, message: string | false | null])[],
): FieldErrors {
  return Object.fromEntries(checks.filter((check): check is readonly [string, string] => Boolean(check[1])));
}

export function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}
