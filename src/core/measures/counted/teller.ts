import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { Told } from '../disclosure.ts';
import { containsDay, type Period, periodOf, previousPeriod } from '../period.ts';
import { spanOf } from '../span.ts';
import { count as counts, type Measure } from './count.ts';
import { histogramOf, type Length, lengthOf } from './length.ts';
import { BY_UNIT, type CountDefinition, type Counted } from './source.ts';

/** What a reader is told of a measure, divided in one way. A `key` is a group of that breakdown; null: altogether. */
export interface Teller {
  readonly total: (period: Period) => Told;
  readonly group: (period: Period, key: string) => Told;
  /** Null of what is no share, and where none is told. */
  readonly share: (period: Period, key: string | null) => ToldShare | null;
  /** Null of what is no duration, of none, and where none is told. */
  readonly length: (period: Period, key: string | null) => ToldLength | null;
  /** As it was known when the period asked for ended; null of other measures and periods. */
  readonly knownThen: (period: Period, key: string | null) => Told | null;
  /** The units in which anything was counted, in the years that were looked at. */
  readonly unitIds: ReadonlySet<string>;
}

export interface ToldShare {
  readonly numerator: Told;
  readonly denominator: Told;
}

export type ToldLength = Omit<Length, 'p90'> & { readonly p90: number | null };

/**
 * Tells all counts as they are, in the period and the one before, but for what is closed to the reader.
 * @param unitIds whose are counted
 */
export async function tellExactly(
  ctx: Context,
  measure: Measure,
  by: string,
  period: Period,
  unitIds: readonly string[],
): Promise<Teller> {
  const { definition } = measure;
  const { through } = spanOf(period, ctx.today, false);
  const before = previousPeriod(period);
  const asked = { by: by === BY_UNIT ? null : by, leaveOutClosed: true };
  const ofUnits = (counted: readonly Counted[]): Counted[] =>
    divided(counted, by).filter((c) => unitIds.includes(c.unitId));
  const own = ofUnits(
    await counts(ctx, measure, { ...asked, from: before.from, to: through ?? before.to, knownBy: null }),
  );
  const isOver = through === period.to;
  const then =
    definition.known_then && isOver
      ? ofUnits(
          await counts(ctx, measure, { ...asked, from: period.from, to: period.to, knownBy: period.to }),
        )
      : null;
  const lastOf = lastCounted(ctx.today, false);
  const known = new Map<string, readonly Counted[]>();
  const ownIn = (during: Period): readonly Counted[] => {
    const counted = known.get(during.key) ?? inPeriod(definition, own, during, lastOf(during));
    known.set(during.key, counted);
    return counted;
  };
  const count = (during: Period, key: string | null): number => sum(ownIn(during), key);
  return {
    total: (during) => ({ n: count(during, null) }),
    group: (during, key) => ({ n: count(during, key) }),
    share: (during, key) => {
      return shareIn(definition, ownIn(during), by, key);
    },
    length: (during, key) => (definition.duration ? lengthOf(histogramOf(ofKey(ownIn(during), key))) : null),
    knownThen: (during, key) =>
      then && during.key === period.key
        ? { n: sum(inPeriod(definition, then, during, lastOf(during)), key) }
        : null,
    unitIds: unitsIn(own),
  };
}

/** The share of all, or of one group: where the groups are what it is made of, each is a part of the whole. */
function shareIn(
  { share }: CountDefinition,
  counted: readonly Counted[],
  by: string,
  key: string | null,
): ToldShare | null {
  if (!share || (key !== null && by === share.by && share.outside.includes(key))) return null;
  const isPart = by === share.by;
  const whole = (isPart ? counted : ofKey(counted, key)).filter((c) => !share.outside.includes(c.part ?? ''));
  const numerator = isPart && key !== null ? [key] : share.numerator;
  return {
    numerator: {
      n: sum(
        whole.filter((c) => numerator.includes(c.part ?? '')),
        null,
      ),
    },
    denominator: { n: sum(whole, null) },
  };
}

/** The last day of a period that has been counted; of what goes on, that of today's reader. */
export const lastCounted =
  (today: CalendarDate, wholeMonths: boolean) =>
  (period: Period): CalendarDate | null =>
    spanOf(period, today, wholeMonths).through;

/** What is counted in a period: all that happened in it, or what stood when it ended or at the last day counted. */
export function inPeriod(
  { accumulation }: CountDefinition,
  counted: readonly Counted[],
  period: Period,
  last: CalendarDate | null,
): Counted[] {
  if (accumulation === 'in_period') return counted.filter((c) => containsDay(period, c.month));
  const month = last && periodOf('month', last).from;
  return counted.filter((c) => c.month === month);
}

/** Where the units divide, each is a group. */
export const divided = (counted: readonly Counted[], by: string): Counted[] =>
  by === BY_UNIT ? counted.map((c) => ({ ...c, key: c.unitId, within: null })) : [...counted];

export const ofKey = (
  counted: readonly Counted[],
  key: string | null,
  level: 'key' | 'within' = 'key',
): Counted[] => counted.filter((c) => key === null || c[level] === key);

export const sum = (
  counted: readonly Counted[],
  key: string | null,
  level: 'key' | 'within' = 'key',
): number => ofKey(counted, key, level).reduce((n, c) => n + c.n, 0);

export const unitsIn = (counted: readonly Counted[]): ReadonlySet<string> =>
  new Set(counted.map((c) => c.unitId));
