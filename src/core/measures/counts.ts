import {
  countClosedOutcomes,
  countOutcomes,
  firstDueOn,
  hasNumber,
  type Outcome,
  type OutcomeCount,
  outcomeReads,
} from '#core/clocks';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { Definition } from './definitions.ts';
import { beganKept, countKept } from './kept/count.ts';
import type { Countable } from './kept/countable.ts';
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
  definition: Definition,
  from: CalendarDate,
  to: CalendarDate | null,
  leaveOutClosed: boolean,
): Promise<Counts> {
  const countable = outcomesOf(definition);
  const ruleId = definition.source.rule_id;
  const outcomes = to ? await countKept(ctx, countable, from, to) : [];
  const closed = to && leaveOutClosed ? await countClosedOutcomes(ctx, { ruleId, from, to }) : [];
  return countsFrom(
    await beganKept(ctx, countable.beginning),
    closed.length === 0 ? outcomes : without(outcomes, closed),
    await hasNumber(ctx, ruleId),
  );
}

const outcomesKnown = new WeakMap<Definition, Countable<OutcomeCount>>();

/** The outcomes of a measure's time limits, as they can be kept. */
export function outcomesOf(definition: Definition): Countable<OutcomeCount> {
  const known = outcomesKnown.get(definition);
  if (known) return known;
  const { id, version, source } = definition;
  const ruleId = source.rule_id;
  const reads = { ...outcomeReads(), how: `${ruleId} ${outcomeReads().how}` };
  const made: Countable<OutcomeCount> = {
    measureId: id,
    by: null,
    version,
    standing: false,
    reads,
    beginning: { measureId: id, version, reads, began: (ctx) => firstDueOn(ctx, ruleId) },
    count: (ctx, from, to) => countOutcomes(ctx, { ruleId, from, to }),
  };
  outcomesKnown.set(definition, made);
  return made;
}

function without(all: readonly OutcomeCount[], closed: readonly OutcomeCount[]): OutcomeCount[] {
  const keyOf = (o: OutcomeCount) => [o.unitId, o.month, o.outcome, o.cancelledCode].join(' ');
  const leftOut = new Map(closed.map((o) => [keyOf(o), o.n]));
  return all.map((o) => ({ ...o, n: o.n - (leftOut.get(keyOf(o)) ?? 0) })).filter((o) => o.n > 0);
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
