import { MONTHS, SINGLE, TERTIALS, withMonths, withTertials } from '../dimensions.ts';
import { type Dimension, protect, type Told } from '../disclosure.ts';
import { monthsOf, type Period, tertialsOf } from '../period.ts';
import type { Counted } from './source.ts';

/** What is told of the whole in a period of the year. */
export type TellWhole = (period: Period) => Told;
/** What is told of a group of a breakdown in a tertial or the year. @param level the breakdown itself, or the one that it lies within */
export type TellGroup = (period: Period, level: 'key' | 'within', key: string) => Told;

/**
 * Tells how many events there were in a year, by month, tertial and altogether, to a reader who may not see the rows: no small count, and
 * none that would give one away. Behind each count that is withheld there is another year that looks the same, in which an event came
 * in another month, or one more came.
 */
export function tellWhole(counted: readonly Counted[], year: Period): TellWhole {
  const months = monthsOf(year);
  const periods = withMonths(year);
  const byMonth = new Map<string, number>();
  for (const c of counted) byMonth.set(c.month, (byMonth.get(c.month) ?? 0) + c.n);
  const sums = months.map((month) => byMonth.get(month.from) ?? 0);
  const shown = protect({
    dimensions: [MONTHS, SINGLE, SINGLE],
    count: (i) => sums[i] ?? 0,
  });
  return (period) => shown(indexOf(periods, period), 0, 0);
}

/**
 * Tells how many events there were in each group of a breakdown, and in each of the one that it lies within, by tertial and year.
 *
 * Several breakdowns of the same events are told beside one another, and each is judged alone. That is safe since the whole stands, in
 * every tertial, in the other year that looks the same: there an event that was in one group is in another of the same breakdown, and
 * whatever other breakdowns say of it is as it was. Where the whole itself is withheld no group is told at all.
 * @param counted of the events; their groups in the breakdown and in the one that it lies within
 */
export function tellGroups(counted: readonly Counted[], year: Period, whole: TellWhole): TellGroup {
  const tertials = tertialsOf(year);
  const periods = withTertials(year);
  // In an order of their own: of what costs the same the first is taken, in whatever order it was counted.
  const places = [...new Map(counted.map((c) => [placeOf(c), c]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, place]) => place);
  const groups = groupsOf(places);
  const tertialOf = new Map<string, string>(
    tertials.flatMap((t) => monthsOf(t).map((month) => [month.from, t.key] as const)),
  );
  const counts = new Map<string, number>();
  for (const c of counted) {
    const at = `${tertialOf.get(c.month) ?? ''} ${placeOf(c)}`;
    counts.set(at, (counts.get(at) ?? 0) + c.n);
  }
  // A group that everything is in is the whole, and is told as that.
  const divided = [...groups].filter(([, of]) => of.length < places.length);
  const indices = new Map(divided.map(([name], i) => [name, i]));
  const shown = protect({
    dimensions: [TERTIALS, alongGroups(places.length, divided), SINGLE],
    count: (i, j) => {
      const [tertial, place] = [tertials[i], places[j]];
      return (tertial && place && counts.get(`${tertial.key} ${placeOf(place)}`)) ?? 0;
    },
  });
  return (period, level, key) => {
    const all = whole(period);
    if ('hidden' in all) return { hidden: 'protected' };
    const name = nameOf(level, key);
    const index = indices.get(name);
    if (index !== undefined) return shown(indexOf(periods, period), index, 0);
    return groups.has(name) ? all : { n: 0 };
  };
}

/** What came by the events: where they are withheld, it is too. Nothing is said of how few it was, since that would tell of the events. */
export const withheldWith = (events: Told, n: number): Told =>
  'hidden' in events ? { hidden: 'protected' } : { n };

const placeOf = ({ key, within }: Counted): string => `${within ?? ''} ${key}`;

const nameOf = (level: 'key' | 'within', key: string): string => `${level} ${key}`;

/** The groups of both levels, each with the places that are in it. */
function groupsOf(places: readonly Counted[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { key, within }] of places.entries()) {
    for (const name of [nameOf('key', key), ...(within === null ? [] : [nameOf('within', within)])]) {
      groups.set(name, [...(groups.get(name) ?? []), i]);
    }
  }
  return groups;
}

const alongGroups = (
  size: number,
  groups: readonly (readonly [name: string, of: readonly number[]])[],
): Dimension => ({
  size,
  groups: groups.map(([name, of]) => ({ of, weight: name.startsWith('within') ? 2 : 1 })),
  sumStands: true,
});

/** @throws RangeError for a period that is not told */
function indexOf(periods: readonly Period[], { key }: Period): number {
  const found = periods.findIndex((p) => p.key === key);
  if (found < 0) throw new RangeError(`${key} is not told`);
  return found;
}
