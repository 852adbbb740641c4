import type { Dimension } from './disclosure.ts';
import { containsPeriod, monthsOf, type Period, periodByKey, tertialsOf } from './period.ts';

const WEIGHTS = { month: 1, tertial: 6, year: 4 } as const;

const along = (parts: readonly Period[], periods: readonly Period[]): Dimension => ({
  size: parts.length,
  groups: periods.map((period) => ({
    of: parts.flatMap((part, i) => (containsPeriod(period, part) ? [i] : [])),
    weight: WEIGHTS[period.kind as keyof typeof WEIGHTS],
  })),
});

/** The periods of a year that are told, in the order of the groups along `MONTHS`, and along `TERTIALS`. */
export const withMonths = (year: Period): readonly Period[] => [year, ...tertialsOf(year), ...monthsOf(year)];
export const withTertials = (year: Period): readonly Period[] => [year, ...tertialsOf(year)];

// Every year is divided alike.
const ANY = periodByKey('2000');
export const MONTHS: Dimension = along(monthsOf(ANY), withMonths(ANY));
export const TERTIALS: Dimension = along(tertialsOf(ANY), withTertials(ANY));
export const SINGLE: Dimension = { size: 1, groups: [{ of: [0], weight: 1 }] };

/** What is lost when a sum over all can't be shown, against one of what it sums. */
const WEIGHT_OF_ALL = 4;
const known = new Map<number, Dimension>();

/** Every one by itself, and all together last; of a number of them always the same one. */
export function eachAndAll(size: number): Dimension {
  const before = known.get(size);
  if (before) return before;
  const each = Array.from({ length: size }, (_, i) => i);
  const made: Dimension = {
    size,
    groups: [...each.map((i) => ({ of: [i], weight: 1 })), { of: each, weight: WEIGHT_OF_ALL }],
  };
  known.set(size, made);
  return made;
}
