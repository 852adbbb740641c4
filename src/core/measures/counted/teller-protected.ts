import type { Context } from '#core/operation';
import { addDays } from '#platform/calendar';
import { DISCLOSURE_LIMIT, type Told } from '../disclosure.ts';
import { byPeriod, containsDay, type Period, periodOf, previousPeriod } from '../period.ts';
import { spanOf } from '../span.ts';
import { tellAmounts } from './amounts.ts';
import { count, type Measure } from './count.ts';
import { histogramOf, lengthOf, lengthTold } from './length.ts';
import { type TellGroup, tellGroups, tellWhole, withheldWith } from './protected.ts';
import { BY_UNIT, type CountDefinition, type Counted, type CountSources } from './source.ts';
import { divided, inPeriod, ofKey, sum, type Teller, type ToldShare, unitsIn } from './teller.ts';

const WITHHELD: Told = { hidden: 'protected' };

/**
 * Tells the counts of the board to a reader who may not see the rows. Each calendar year is judged at once, whatever was asked for, so one
 * answer can't be held against another. What stands at a period's end is told of the last whole month alone: from one end to the next it
 * changes by what began and what ended, and so would give those away.
 */
export async function tellProtected(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  by: string,
  period: Period,
): Promise<Teller> {
  const tellerOf =
    measure.definition.accumulation === 'at_period_end'
      ? await tellStanding(ctx, measure, by)
      : await tellYears(ctx, sources, measure, by, [period, previousPeriod(period)]);
  const then = await tellThen(ctx, measure, period, tellerOf(period));
  return {
    total: (during) => tellerOf(during)?.total(during) ?? WITHHELD,
    group: (during, key) => tellerOf(during)?.group(during, key) ?? WITHHELD,
    share: (during, key) => tellerOf(during)?.share(during, key) ?? null,
    length: (during, key) => tellerOf(during)?.length(during, key) ?? null,
    knownThen: (during, key) => (during.key === period.key && key === null ? then : null),
    unitIds: tellerOf.unitIds,
  };
}

type Judged = Omit<Teller, 'knownThen'>;
type TellerOf = ((period: Period) => Judged | undefined) & { readonly unitIds: ReadonlySet<string> };

async function tellYears(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  by: string,
  periods: readonly Period[],
): Promise<TellerOf> {
  const years = new Map<string, Judged>();
  for (const during of periods) {
    const year = periodOf('year', during.from);
    if (!years.has(year.key)) years.set(year.key, await tellYear(ctx, sources, measure, by, year));
  }
  const unitIds = new Set([...years.values()].flatMap((y) => [...y.unitIds]));
  return Object.assign((during: Period) => years.get(periodOf('year', during.from).key), { unitIds });
}

async function tellStanding(ctx: Context, measure: Measure, by: string): Promise<TellerOf> {
  const { definition } = measure;
  const last = periodOf('month', addDays(periodOf('month', ctx.today).from, -1));
  const finer = finerOf(definition, by);
  const counted = await count(ctx, measure, {
    by: by === BY_UNIT ? null : (finer ?? by),
    from: last.from,
    to: last.to,
    leaveOutClosed: false,
    knownBy: null,
  });
  const own = divided(counted, by);
  const teller = tellOwn(definition, own, periodOf('year', last.from), by, finer ? 'within' : 'key');
  // A period that ends later than it is that far, and one that ended before is not told.
  const isTold = (during: Period): boolean => containsDay(during, last.from);
  return Object.assign((during: Period) => (isTold(during) ? teller : undefined), {
    unitIds: teller.unitIds,
  });
}

async function tellYear(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  by: string,
  year: Period,
): Promise<Judged> {
  const { definition } = measure;
  const to = spanOf(year, ctx.today, true).through ?? addDays(year.from, -1);
  // Where one breakdown lies within another, both are judged together, by the finer one.
  const finer = finerOf(definition, by);
  const level = finer ? 'within' : 'key';
  const countOf = async (of: Measure, how: string | null): Promise<Counted[]> =>
    to < year.from
      ? []
      : await count(ctx, of, {
          by: how,
          from: year.from,
          to,
          byIndividual: definition.withheld_by === 'individuals',
          leaveOutClosed: false,
          knownBy: null,
        });
  const dividing = by === BY_UNIT ? null : (finer ?? by);

  const own = divided(await countOf(measure, dividing), by);
  const events = definition.events && sources.find(definition.events.measure);
  if (!events || !definition.events) return tellOwn(definition, own, year, by, level);
  const isOwn = definition.events.own_breakdowns.includes(by);
  const theirs = divided(await countOf(events, isOwn ? null : dividing), by);
  const wholeOfEvents = tellWhole(theirs, year);
  const within = (p: Period): Counted[] => inPeriod(definition, own, p, null);
  const total = (p: Period): Told => withheldWith(wholeOfEvents(p), sum(within(p), null));
  const groups: TellGroup = isOwn ? tellGroups(own, year, total) : tellGroups(theirs, year, wholeOfEvents);
  return {
    total,
    group: (p, key) =>
      isOwn ? groups(p, level, key) : withheldWith(groups(p, level, key), sum(within(p), key, level)),
    share: () => null,
    length: () => null,
    unitIds: unitsIn(own),
  };
}

const finerOf = ({ breakdowns }: CountDefinition, by: string): string | undefined =>
  breakdowns.find((b) => b.within === by)?.by;

/** Of what is counted by itself: the whole, its groups, and what follows from both. Rows of other months count for none of its periods. */
function tellOwn(
  definition: CountDefinition,
  own: readonly Counted[],
  year: Period,
  by: string,
  level: 'key' | 'within',
): Judged {
  if (definition.withheld_by === 'individuals') {
    const amounts = tellAmounts(own, year);
    const parts = definition.share && tellAmounts(byPart(own), year).group;
    const share = parts ? shareOf(definition, by, amounts.total, parts) : () => null;
    return { ...amounts, share, length: () => null, unitIds: unitsIn(own) };
  }
  const total = tellWhole(own, year);
  const groups = tellGroups(own, year, total);
  const group = (p: Period, key: string): Told => groups(p, level, key);
  const parts = definition.share && tellGroups(byPart(own), year, total);
  const share: TellShare = parts
    ? shareOf(definition, by, total, (p, key) => parts(p, 'key', key))
    : () => null;
  // What stands is counted in the one month that there is.
  const within = byPeriod(own);
  return {
    total,
    group,
    share,
    length: (p, key) => {
      if (!definition.duration) return null;
      const told = key === null ? total(p) : group(p, key);
      const length = lengthOf(histogramOf(ofKey(within(p), key, level)));
      return 'n' in told && length ? lengthTold(told.n, length) : null;
    },
    unitIds: unitsIn(own),
  };
}

const byPart = (own: readonly Counted[]): Counted[] =>
  own.map((c) => ({ ...c, key: c.part ?? '', within: null }));

type TellShare = (period: Period, key: string | null) => ToldShare | null;

/**
 * A share by the groups that it is made of, as far as they are told: they are, and so what is summed of them. By tertial and year alone, as
 * they are themselves.
 */
function shareOf(
  { share }: CountDefinition,
  by: string,
  whole: (period: Period) => Told,
  groups: (period: Period, key: string) => Told,
): TellShare {
  if (!share) return () => null;
  return (period, key) => {
    if (key !== null && (by !== share.by || share.outside.includes(key))) return null;
    if (period.kind === 'month') return null;
    const told = (keys: readonly string[]): Told[] => keys.map((k) => groups(period, k));
    return {
      numerator: together(told(key === null ? share.numerator : [key])),
      denominator: less(whole(period), together(told(share.outside))),
    };
  };
}

/** Several counts as one: told when all of them are. One that is withheld, with others of which nothing happened, is withheld as it is. */
function together(all: readonly Told[]): Told {
  const something = all.filter((told) => !('n' in told && told.n === 0));
  const [first] = something;
  if (first && something.length === 1) return first;
  return something.reduce<Told>(
    (sum, told) => ('n' in sum && 'n' in told ? { n: sum.n + told.n } : WITHHELD),
    { n: 0 },
  );
}

const less = (whole: Told, part: Told): Told =>
  'n' in whole && 'n' in part ? { n: whole.n - part.n } : 'n' in whole ? WITHHELD : whole;

/**
 * How many there were as it was known when the period ended: told where it is what is known now, or differs by no small count, for what
 * was registered late is a count too. By tertial, whose late ones are not one another's; of what stands, of its last month.
 */
async function tellThen(
  ctx: Context,
  measure: Measure,
  period: Period,
  teller: Judged | undefined,
): Promise<Told | null> {
  const { definition } = measure;
  if (!definition.known_then || period.to >= ctx.today) return null;
  const now = teller?.total(period) ?? WITHHELD;
  const standing = definition.accumulation === 'at_period_end';
  if (!('n' in now) || (!standing && period.kind !== 'tertial')) return WITHHELD;
  const counted = await count(ctx, measure, {
    by: null,
    from: standing ? periodOf('month', period.to).from : period.from,
    to: period.to,
    leaveOutClosed: false,
    knownBy: period.to,
  });
  const n = sum(counted, null);
  const isSmall = (count: number): boolean => count > 0 && count < DISCLOSURE_LIMIT;
  return isSmall(n) || isSmall(Math.abs(now.n - n)) ? WITHHELD : { n };
}
