import { countOutcomes, firstDueOn, hasNumber, type Outcome, type OutcomeCount } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { Definition } from './definitions.ts';
import { type Period, periodOf } from './period.ts';
import { add, NOTHING, type Part, type Tally } from './tally.ts';

/** The code under which a cancellation is counted whose reason is no code. */
export const OTHER_REASON = 'other';

/** What has been counted, by unit and month: the one thing that figures are made of, wherever it was counted. */
export interface Counts {
  /** The first day on which anything of the kind fell due; null when nothing ever has. */
  readonly began: CalendarDate | null;
  /** Whether the law or the municipality has a number of days for it. */
  readonly adopted: boolean;
  /** The units in which anything was counted. */
  readonly unitIds: readonly string[];
  readonly tally: (unitId: string, month: Period) => Tally;
}

/**
 * Counts what a measure counts from one day to another, both included. Without an end nothing is counted.
 * @param leaveOutClosed see `Scope.exact`
 */
export async function countsOf(
  ctx: Context,
  { source }: Definition,
  from: CalendarDate,
  to: CalendarDate | null,
  leaveOutClosed: boolean,
): Promise<Counts> {
  const ruleId = source.rule_id;
  const outcomes = to ? await countOutcomes(ctx, { ruleId, from, to, leaveOutClosed }) : [];
  return countsFrom(await firstDueOn(ctx, ruleId), outcomes, await hasNumber(ctx, ruleId));
}

export function countsFrom(
  began: CalendarDate | null,
  outcomes: readonly OutcomeCount[],
  adopted = true,
): Counts {
  const tallies = new Map<string, Tally>();
  const keyOf = (unitId: string, month: Period): string => `${unitId} ${month.key}`;
  for (const outcome of outcomes) {
    const key = keyOf(outcome.unitId, periodOf('month', outcome.month));
    tallies.set(key, add(tallies.get(key) ?? NOTHING, tallyOf(outcome)));
  }
  return {
    began,
    adopted,
    unitIds: [...new Set(outcomes.map((o) => o.unitId))].sort(),
    tally: (unitId, month) => tallies.get(keyOf(unitId, month)) ?? NOTHING,
  };
}

export const OUTCOME_OF: Readonly<Record<Part, Outcome>> = {
  in_time: 'met',
  in_extended_time: 'met_in_extension',
  late: 'missed',
};

function tallyOf({ outcome, cancelledCode, n }: OutcomeCount): Tally {
  const { parts } = NOTHING;
  switch (outcome) {
    case 'met':
      return { parts: { ...parts, in_time: n }, cancelled: {} };
    case 'met_in_extension':
      return { parts: { ...parts, in_extended_time: n }, cancelled: {} };
    case 'missed':
      return { parts: { ...parts, late: n }, cancelled: {} };
    case 'cancelled':
      return { parts, cancelled: { [cancelledCode ?? OTHER_REASON]: n } };
  }
}
