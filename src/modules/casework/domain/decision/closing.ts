import { z } from 'zod';
import { ended } from '../case-rules.ts';
import type { CaseState } from '../codes.ts';
import type { DecisionResult } from './decision.ts';

/** Why no intervention follows on what has been decided, or none any longer. */
export const CaseClosing = z.enum([
  'refused',
  'no_consent',
  'no_need',
  'withdrawn',
  'moved',
  'died',
  'ended',
  'other',
]);
export type CaseClosing = z.infer<typeof CaseClosing>;

export type ClosingHindrance =
  | 'CASE_CLOSED'
  | 'NOTHING_DECIDED'
  | 'COMMISSION_UNDER_WAY'
  | 'INTERVENTION_DECIDED'
  | 'DECISION_NOT_TOLD'
  | 'APPEAL_OPEN';

/** A decision as it stands when the case is to be closed. */
export interface DecisionThen {
  readonly result: DecisionResult;
  /** A later decision has changed or annulled it. */
  readonly replaced: boolean;
  /** The last day of what is granted, by whichever of its versions lasts longest; null until further notice. */
  readonly untilOn: string | null;
  /** What it granted has been given, and has ended. */
  readonly performed: boolean;
  readonly told: boolean;
  /** An appeal of it is neither dismissed, nor fallen, nor answered. */
  readonly appealOpen: boolean;
}

/**
 * The last day of what was decided, of the last days in its versions: a correction shortens nothing. Null until further notice.
 * @param days one of each version, at least one
 */
export const lastDayOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));

const GRANTS: ReadonlySet<DecisionResult> = new Set(['granted', 'partly_refused']);

/**
 * A decided case is closed when nothing that it has ordered is under way, nothing that is granted is still to be given, every decision has been
 * told, and no appeal waits.
 * @param underWay a unit performs something that the case has ordered, or is to
 */
export function mayCloseCase(
  { state }: { readonly state: CaseState },
  decisions: readonly DecisionThen[],
  today: string,
  underWay: boolean,
): ClosingHindrance | null {
  if (ended(state)) return 'CASE_CLOSED';
  if (state !== 'decided') return 'NOTHING_DECIDED';
  if (underWay) return 'COMMISSION_UNDER_WAY';
  const standing = decisions.filter((d) => !d.replaced);
  const isGiven = (d: DecisionThen) => d.performed || (d.untilOn !== null && d.untilOn < today);
  if (standing.some((d) => GRANTS.has(d.result) && !isGiven(d))) return 'INTERVENTION_DECIDED';
  if (standing.some((d) => !d.told)) return 'DECISION_NOT_TOLD';
  return decisions.some((d) => d.appealOpen) ? 'APPEAL_OPEN' : null;
}
