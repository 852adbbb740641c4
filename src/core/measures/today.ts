import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import { count } from './counted/count.ts';
import { histogramOf, lengthOf } from './counted/length.ts';
import type { Counted, CountSources } from './counted/source.ts';
import { inPeriod, sum } from './counted/teller.ts';
import { countsOf } from './counts.ts';
import { type Definition, definitionOf } from './definitions.ts';
import { DISCLOSURE_LIMIT } from './disclosure.ts';
import { monthsOf, type Period, periodOf, previousPeriod } from './period.ts';
import { spanOf } from './span.ts';
import { add, dueOf, NOTHING } from './tally.ts';

/** What a measure says today of the whole board, or of one unit. For what is judged by it: the reader may not be told the number. */
export interface ValueToday {
  readonly title: string;
  readonly kind: 'share' | 'count' | 'duration';
  readonly better: 'higher' | 'lower' | null;
  readonly period: Period;
  /** The last day that is counted. */
  readonly through: CalendarDate;
  /** Of a share the parts; of a count or a median the number of what was counted as denominator. */
  readonly numerator: number;
  readonly denominator: number;
  /** From 0 to 1, a number, or a median of days. */
  readonly value: number;
  /** Whether the counts may be told to whoever may not see the rows: no part of them is small. */
  readonly isTold: boolean;
}

/**
 * What a measure says today: of the running tertial through yesterday, or of the one before while fewer than the disclosure limit have been counted
 * in it. Null when there is no such measure, or nothing is measured. Conflicts of interest hide nothing of it: it is the same for everybody.
 */
export async function valueToday(
  ctx: Context,
  sources: CountSources,
  { measureId, unitId }: { readonly measureId: string; readonly unitId: string | null },
): Promise<ValueToday | null> {
  const running = periodOf('tertial', addDays(ctx.today, -1));
  const periods = [running, previousPeriod(running)];
  let last: ValueToday | null = null;
  for (const period of periods) {
    const value = await valueIn(ctx, sources, measureId, unitId, period);
    if (value && value.denominator >= DISCLOSURE_LIMIT) return value;
    last ??= value;
  }
  return last;
}

async function valueIn(
  ctx: Context,
  sources: CountSources,
  measureId: string,
  unitId: string | null,
  period: Period,
): Promise<ValueToday | null> {
  const { through } = spanOf(period, ctx.today, false);
  if (!through) return null;
  const clocks = definitionOf(measureId);
  if (clocks) return await clockValue(ctx, clocks, unitId, period, through);
  const measure = sources.find(measureId);
  // Days and kronor tell of each individual behind, and are no limits of anything.
  if (!measure || measure.definition.withheld_by !== undefined) return null;
  const { definition } = measure;
  const all = await count(ctx, measure, {
    by: null,
    from: period.from,
    to: through,
    leaveOutClosed: false,
    knownBy: null,
  });
  const counted = inPeriod(definition, all, period, through).filter(
    (c) => unitId === null || c.unitId === unitId,
  );
  const base = { title: definition.title_sv, period, through };
  const { share } = definition;
  if (share) {
    const whole = counted.filter((c) => !share.outside.includes(c.part ?? ''));
    const numerator = sum(
      whole.filter((c) => share.numerator.includes(c.part ?? '')),
      null,
    );
    return shareOf({ ...base, better: share.better ?? null }, numerator, sum(whole, null));
  }
  return definition.duration
    ? medianOf({ ...base, better: definition.duration.better ?? null }, counted)
    : countOf(base, counted);
}

async function clockValue(
  ctx: Context,
  definition: Definition,
  unitId: string | null,
  period: Period,
  through: CalendarDate,
): Promise<ValueToday | null> {
  const counts = await countsOf(ctx, definition, period.from, through, false);
  const units = unitId === null ? counts.unitIds : [unitId];
  const tally = units
    .flatMap((unit) => monthsOf(period).map((month) => counts.tally(unit, month)))
    .reduce(add, NOTHING);
  const { part, direction } = definition.better;
  return shareOf(
    { title: definition.title_sv, better: direction, period, through },
    tally.parts[part],
    dueOf(tally),
  );
}

type Base = Pick<ValueToday, 'title' | 'period' | 'through'>;

const isLarge = (n: number): boolean => n === 0 || n >= DISCLOSURE_LIMIT;

function shareOf(
  base: Base & Pick<ValueToday, 'better'>,
  numerator: number,
  denominator: number,
): ValueToday | null {
  if (denominator === 0) return null;
  const isTold = isLarge(numerator) && isLarge(denominator - numerator) && isLarge(denominator);
  return { ...base, kind: 'share', numerator, denominator, value: numerator / denominator, isTold };
}

function medianOf(base: Base & Pick<ValueToday, 'better'>, counted: readonly Counted[]): ValueToday | null {
  const length = lengthOf(histogramOf(counted));
  if (!length) return null;
  const n = sum(counted, null);
  return {
    ...base,
    kind: 'duration',
    numerator: n,
    denominator: n,
    value: length.median,
    isTold: isLarge(n),
  };
}

function countOf(base: Base, counted: readonly Counted[]): ValueToday {
  const n = sum(counted, null);
  return { ...base, better: null, kind: 'count', numerator: n, denominator: n, value: n, isTold: isLarge(n) };
}
