import type { Context } from '#core/operation';
import { addDays } from '#platform/calendar';
import type { Told } from '../disclosure.ts';
import { containsDay, type Period, periodOf, previousPeriod } from '../period.ts';
import { spanOf } from '../span.ts';
import { type TellGroup, tellGroups, tellWhole, withheldWith } from './protected.ts';
import {
  BY_UNIT,
  type CountDefinition,
  type Counted,
  type CountSource,
  type CountSources,
} from './source.ts';

/** What a reader is told of a measure, divided in one way. */
export interface Teller {
  readonly total: (period: Period) => Told;
  readonly group: (period: Period, key: string) => Told;
  /** The units in which anything was counted, in the years that were looked at. */
  readonly unitIds: ReadonlySet<string>;
}

export interface Measure {
  readonly definition: CountDefinition;
  readonly source: CountSource;
}

/**
 * Tells all counts as they are, in the period and the one before, but for what is closed to the reader.
 * @param unitIds whose are counted
 */
export async function tellExactly(
  ctx: Context,
  { definition, source }: Measure,
  by: string,
  period: Period,
  unitIds: readonly string[],
): Promise<Teller> {
  const { through } = spanOf(period, ctx.today, false);
  const before = previousPeriod(period);
  const all = await source.count(ctx, {
    measureId: definition.id,
    by: by === BY_UNIT ? null : by,
    from: before.from,
    to: through ?? before.to,
    leaveOutClosed: true,
  });
  const own = divided(all, by).filter((c) => unitIds.includes(c.unitId));
  return {
    total: (during) => ({ n: sum(own, during) }),
    group: (during, key) => ({ n: sum(own, during, key) }),
    unitIds: unitsIn(own),
  };
}

/**
 * Tells the counts of the board to a reader who may not see the rows. Each calendar year is judged at once, whatever was asked for, so one
 * answer can't be held against another.
 */
export async function tellProtected(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  by: string,
  period: Period,
): Promise<Teller> {
  const years = new Map<string, Teller>();
  for (const during of [period, previousPeriod(period)]) {
    const year = periodOf('year', during.from);
    if (!years.has(year.key)) years.set(year.key, await tellYear(ctx, sources, measure, by, year));
  }
  const tellerOf = (during: Period): Teller | undefined => years.get(periodOf('year', during.from).key);
  return {
    total: (during) => tellerOf(during)?.total(during) ?? WITHHELD,
    group: (during, key) => tellerOf(during)?.group(during, key) ?? WITHHELD,
    unitIds: new Set([...years.values()].flatMap((y) => [...y.unitIds])),
  };
}

const WITHHELD: Told = { hidden: 'protected' };

async function tellYear(
  ctx: Context,
  sources: CountSources,
  { definition, source }: Measure,
  by: string,
  year: Period,
): Promise<Teller> {
  const to = spanOf(year, ctx.today, true).through ?? addDays(year.from, -1);
  // Where one breakdown lies within another, both are judged together, by the finer one.
  const finer = definition.breakdowns.find((b) => b.within === by)?.by;
  const level = finer ? 'within' : 'key';
  const countOf = async (measureId: string, from: CountSource, how: string | null): Promise<Counted[]> =>
    to < year.from
      ? []
      : await from.count(ctx, { measureId, by: how, from: year.from, to, leaveOutClosed: false });
  const dividing = by === BY_UNIT ? null : (finer ?? by);

  const own = divided(await countOf(definition.id, source, dividing), by);
  const events = definition.events && sources.find(definition.events.measure);
  if (!events || !definition.events) {
    const whole = tellWhole(own, year);
    const groups = tellGroups(own, year, whole);
    return { total: whole, group: (p, key) => groups(p, level, key), unitIds: unitsIn(own) };
  }
  const isOwn = definition.events.own_breakdowns.includes(by);
  const theirs = divided(await countOf(events.definition.id, events.source, isOwn ? null : dividing), by);
  const wholeOfEvents = tellWhole(theirs, year);
  const total = (p: Period): Told => withheldWith(wholeOfEvents(p), sum(own, p));
  const groups: TellGroup = isOwn ? tellGroups(own, year, total) : tellGroups(theirs, year, wholeOfEvents);
  return {
    total,
    group: (p, key) =>
      isOwn ? groups(p, level, key) : withheldWith(groups(p, level, key), sum(own, p, key, level)),
    unitIds: unitsIn(own),
  };
}

/** Where the units divide, each is a group. */
const divided = (counted: readonly Counted[], by: string): Counted[] =>
  by === BY_UNIT ? counted.map((c) => ({ ...c, key: c.unitId, within: null })) : [...counted];

const sum = (
  counted: readonly Counted[],
  period: Period,
  key?: string,
  level: 'key' | 'within' = 'key',
): number =>
  counted.reduce(
    (n, c) => (containsDay(period, c.month) && (key === undefined || c[level] === key) ? n + c.n : n),
    0,
  );

const unitsIn = (counted: readonly Counted[]): ReadonlySet<string> => new Set(counted.map((c) => c.unitId));
