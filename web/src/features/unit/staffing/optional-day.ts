import { readDay } from '../../../ui/form/date-text.ts';

/** A day that may be left empty: null then. */
export function readOptionalDay(
  text: string,
): { ok: true; day: string | null } | { ok: false; message: string } {
  return text.trim() === '' ? { ok: true, day: null } : readDay(text);
}
