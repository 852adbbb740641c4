import type { FieldFault } from '#platform/errors';
import { fieldMessages } from './sv.ts';

export { conflictDetails, fieldMessages, problemTitles } from './sv.ts';

/** The fault in Swedish, with its limits filled in. A code without words gets the general sentence on form. */
export function fieldMessage(fault: FieldFault): string {
  const pattern = fieldMessages[fault.code] ?? fieldMessages.wrong_format ?? fault.code;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params?.[name] ?? ''));
}
