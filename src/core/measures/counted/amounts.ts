import { DISCLOSURE_LIMIT, type Told } from '../disclosure.ts';
import { byPeriod, type Period, tertialsOf } from '../period.ts';
import type { TellWhole } from './protected.ts';
import type { Counted } from './source.ts';

/** What is told of an amount in a year to a reader who may not see the rows: by tertial and year, never by month. */
export interface ToldAmounts {
  readonly total: TellWhole;
  readonly group: (period: Period, key: string) => Told;
}

const WITHHELD: Told = { hidden: 'protected' };

type Individuals = ReadonlySet<string>;

/** Some, and fewer than may be told of together. */
const isFew = ({ size }: Individuals): boolean => size > 0 && size < DISCLOSURE_LIMIT;

const union = (sets: readonly Individuals[]): Individuals => new Set(sets.flatMap((set) => [...set]));

/** A stretch of the year in which something is withheld: a tertial that is told, or together all that are not. */
interface Stretch {
  /** Each group of which something is withheld there, with whose that is. */
  readonly withheld: ReadonlyMap<string, Individuals>;
}

/**
 * Tells days or kronor of a year by how many individuals stand behind: whoever is placed gives thirty days a month, and so no number says how few they are.
 * A number is told when nobody or at least five stand behind it, and so many stand also behind each that follows from those that are told.
 *
 * What is told and what is left over of a sum are about different days and groups, so whatever is added and drawn from one another is about all whom
 * some one of them is about. That is so within a tertial, whose groups that are withheld are left over together. Where a group is told for the year and
 * withheld in a tertial, what is left over of the tertial and of the group cross each other; then groups that are withheld in the year too, and have five
 * behind, are to be in what is left over of the tertial, or the group is not told.
 *
 * Months are never told: a group whose days all lie in one month is the difference between the month and the others' tertials.
 * @param counted of the year, one for each individual
 */
export function tellAmounts(counted: readonly Counted[], year: Period): ToldAmounts {
  const whose = (all: readonly Counted[]): Individuals => new Set(all.map(individualOf));
  const within = byPeriod(counted);
  const tertials = tertialsOf(year).map((period) => ({ period, all: within(period) }));
  const told = tertials.filter(({ all }) => !isFew(whose(all)));
  const untold = tertials.filter(({ all }) => isFew(whose(all)));
  const isYearTold = !isFew(whose(untold.flatMap(({ all }) => all)));

  const groupsOf = (all: readonly Counted[]): Map<string, Individuals> => {
    const groups = new Map<string, Set<string>>();
    for (const c of all) groups.set(c.key, (groups.get(c.key) ?? new Set()).add(individualOf(c)));
    return groups;
  };
  const stretches = new Map<string, Stretch>(
    told.map(({ period, all }) => [period.key, { withheld: leftOver(groupsOf(all)) }]),
  );
  const rest: Stretch = { withheld: groupsOf(untold.flatMap(({ all }) => all)) };
  const inYear = isYearTold ? toldInYear([...stretches.values(), rest]) : () => false;

  const sum = (all: readonly Counted[]): Told => ({ n: all.reduce((n, c) => n + c.n, 0) });
  const sums = new Map<string, ReadonlyMap<string, number>>();
  const sumsIn = (period: Period): ReadonlyMap<string, number> => {
    const before = sums.get(period.key);
    if (before) return before;
    const made = new Map<string, number>();
    for (const c of within(period)) made.set(c.key, (made.get(c.key) ?? 0) + c.n);
    sums.set(period.key, made);
    return made;
  };
  const total: TellWhole = (period) => {
    const all = within(period);
    if (all.length === 0) return { n: 0 };
    const isTold = period.kind === 'year' ? isYearTold : stretches.has(period.key);
    return isTold ? sum(all) : WITHHELD;
  };
  return {
    total,
    group: (period, key) => {
      if ('hidden' in total(period)) return WITHHELD;
      const isTold =
        period.kind === 'year' ? inYear(key) : !(stretches.get(period.key)?.withheld.has(key) ?? false);
      return isTold ? { n: sumsIn(period).get(key) ?? 0 } : WITHHELD;
    },
  };
}

/** The groups that are withheld: those with few behind, and as many of the others, the smallest first, that what is left over is no few either. */
function leftOver(groups: ReadonlyMap<string, Individuals>): Map<string, Individuals> {
  const smallestFirst = [...groups].sort(([a, x], [b, y]) => x.size - y.size || (a < b ? -1 : 1));
  const withheld = new Map<string, Individuals>();
  for (const [key, individuals] of smallestFirst) {
    if (isFew(individuals) || isFew(union([...withheld.values()]))) withheld.set(key, individuals);
  }
  return withheld;
}

/** Which groups are told for the whole year: those that are told in all of it, and others as long as neither they nor what is left over are few. */
function toldInYear(stretches: readonly Stretch[]): (key: string) => boolean {
  const keys = new Set(stretches.flatMap(({ withheld }) => [...withheld.keys()]));
  const behind = (key: string): Individuals => union(stretches.flatMap((s) => s.withheld.get(key) ?? []));
  const candidates = new Set([...keys].filter((key) => behind(key).size >= DISCLOSURE_LIMIT));
  const crossing = ({ withheld }: Stretch): string[] => [...withheld.keys()].filter((k) => candidates.has(k));
  const isSafe = (stretch: Stretch): boolean => {
    const stays = [...stretch.withheld].filter(([key]) => !candidates.has(key)).map(([, who]) => who);
    return crossing(stretch).length === 0 || union(stays).size >= DISCLOSURE_LIMIT;
  };
  for (;;) {
    const unsafe = stretches.find((stretch) => !isSafe(stretch));
    if (!unsafe) break;
    const [smallest] = crossing(unsafe).sort((a, b) => behind(a).size - behind(b).size || (a < b ? -1 : 1));
    if (smallest === undefined) break;
    candidates.delete(smallest);
  }
  return (key) => !keys.has(key) || candidates.has(key);
}

/** @throws Error of what is counted without saying whose it is: then it could not be told how few they are */
function individualOf({ individual }: Counted): string {
  if (individual === undefined) throw new Error('An amount is counted without whose it is');
  return individual;
}
