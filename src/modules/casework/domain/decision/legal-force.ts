import { z } from 'zod';
import { addDays, calendarDate } from '#platform/calendar';
import type { AppealStep } from './decision.ts';

/**
 * Whether a decision has gained legal force. unknown: nobody is known to have had it; running: somebody can still appeal; appealed: an appeal has
 * not been settled; tried: the court has answered, and its judgment has a legal force of its own.
 */
export const LegalForceState = z.enum(['unknown', 'running', 'appealed', 'tried', 'gained']);
export type LegalForceState = z.infer<typeof LegalForceState>;

export interface Standing {
  readonly appealable: boolean;
  readonly replaced: boolean;
  /** Of each party that has had it, the last day to appeal: the possible later one where it differs. Swedish days. */
  readonly times: readonly { readonly lastOn: string }[];
  /** The steps of each appeal. */
  readonly appeals: readonly (readonly AppealStep[])[];
}

/** `on`: the first day of legal force, known while the time still runs; null where no day is known. */
export interface LegalForce {
  readonly state: LegalForceState;
  readonly on: string | null;
}

/**
 * A decision gains legal force when the last party's time to appeal has run out unused (FL 44), by the parties who are known to have had it; an
 * appeal that was dismissed for coming late changes nothing (FL 45). Null of what can't be appealed, and of what a later decision has replaced.
 */
export function legalForceOf(
  { appealable, replaced, times, appeals }: Standing,
  today: string,
): LegalForce | null {
  if (!appealable || replaced) return null;
  const last = times
    .map((t) => t.lastOn)
    .sort()
    .at(-1);
  if (last === undefined) return { state: 'unknown', on: null };
  const tried = appeals.filter((steps) => !steps.includes('dismissed'));
  if (tried.some((steps) => !steps.includes('answered'))) return { state: 'appealed', on: null };
  if (tried.length > 0) return { state: 'tried', on: null };
  return { state: today > last ? 'gained' : 'running', on: addDays(calendarDate(last), 1) };
}
