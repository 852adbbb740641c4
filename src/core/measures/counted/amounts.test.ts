import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_LIMIT, type Told } from '../disclosure.ts';
import { containsDay, monthsOf, type Period, periodByKey, tertialsOf } from '../period.ts';
import { tellAmounts } from './amounts.ts';
import type { Counted } from './source.ts';

const YEAR = periodByKey('2026');
const TERTIALS = tertialsOf(YEAR);
const MONTHS = monthsOf(YEAR);
const KEYS = ['a', 'b', 'c', 'd'];

type Days = readonly (readonly [who: number, month: number, key: string, n: number])[];

const counted = (days: Days): Counted[] =>
  days.map(([who, month, key, n]) => ({
    unitId: 'u',
    month: MONTHS[month - 1]?.from ?? YEAR.from,
    key,
    within: null,
    n,
    individual: `i${who}`,
  }));

/** So many individuals in a group for some months, the first of them with a number. */
const many = (size: number, months: readonly number[], key: string, first = 0): Days =>
  Array.from({ length: size }, (_, i) => months.map((month) => [first + i, month, key, 30] as const)).flat();
const T1 = [1, 2, 3, 4];
const ALL_YEAR = [...T1, 5, 6, 7, 8, 9, 10, 11, 12];

const tell = (...days: readonly Days[]) => {
  const { total, group } = tellAmounts(counted(days.flat()), YEAR);
  const n = (told: Told): number | null => ('n' in told ? told.n : null);
  return {
    total: (period: string) => n(total(periodByKey(period))),
    group: (period: string, key: string) => n(group(periodByKey(period), key)),
  };
};

describe('days', () => {
  it('of one child all year are not told, however many they are', () => {
    const told = tell(many(1, ALL_YEAR, 'a'));
    expect(['2026', '2026-T1', '2026-T3', '2026-05'].map(told.total)).toEqual([null, null, null, null]);
    expect(told.group('2026', 'a')).toBeNull();
  });

  it('of five are told, with the group that all of them are in', () => {
    const told = tell(many(5, T1, 'a'));
    expect([told.total('2026-T1'), told.group('2026-T1', 'a'), told.total('2026')]).toEqual([600, 600, 600]);
    expect([told.total('2026-T2'), told.group('2026-T2', 'a'), told.group('2026', 'b')]).toEqual([0, 0, 0]);
  });

  it('of one who is alone in a group take the smallest other group with them', () => {
    const told = tell(many(6, T1, 'a'), many(5, T1, 'b', 10), many(1, T1, 'c', 20));
    expect(KEYS.map((key) => told.group('2026-T1', key))).toEqual([720, null, null, 0]);
    expect(told.total('2026-T1')).toBe(6 * 120 + 5 * 120 + 120);
  });

  it('of a year are not told when what is left over of a tertial that is not told is of few', () => {
    const told = tell(many(7, T1, 'a'), many(2, [9], 'a', 20));
    expect([told.total('2026-T1'), told.total('2026-T3'), told.total('2026')]).toEqual([840, null, null]);
  });

  it('of a group in a year are told when it has few in each tertial, as long as others are left over', () => {
    const few = [...many(3, [1], 'c', 30), ...many(3, [5], 'c', 40)];
    const told = tell(many(9, ALL_YEAR, 'a'), many(5, ALL_YEAR, 'b', 10), few);
    expect([told.group('2026-T1', 'c'), told.group('2026', 'c')]).toEqual([null, 180]);
    expect([told.group('2026-T1', 'b'), told.group('2026', 'b')]).toEqual([null, null]);
    expect(told.group('2026', 'a')).toBe(9 * 12 * 30);
  });
});

interface Cell {
  readonly of: (c: Counted) => boolean;
  readonly told: Told;
}

/** All that a reader is shown of a year. */
function shownOf(all: readonly Counted[]): Cell[] {
  const { total, group } = tellAmounts(all, YEAR);
  const isIn = (period: Period) => (c: Counted) => containsDay(period, c.month);
  return [
    ...[YEAR, ...TERTIALS, ...MONTHS].map((p): Cell => ({ of: isIn(p), told: total(p) })),
    ...[YEAR, ...TERTIALS].flatMap((p) =>
      KEYS.map((key): Cell => ({ of: (c) => isIn(p)(c) && c.key === key, told: group(p, key) })),
    ),
  ];
}

/** Stays of some months, as care is: most in one group, and some who move. */
const days = fc
  .array(
    fc.record({
      who: fc.integer({ min: 0, max: 12 }),
      from: fc.constantFrom(1, 1, 3, 5, 6, 9, 11),
      months: fc.constantFrom(1, 2, 4, 8, 12),
      key: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
      n: fc.integer({ min: 1, max: 31 }),
    }),
    { minLength: 4, maxLength: 26, size: 'max' },
  )
  .map((stays) =>
    counted(
      stays.flatMap(({ who, from, months, key, n }) =>
        ALL_YEAR.filter((m) => m >= from && m < from + months).map((m) => [who, m, key, n] as const),
      ),
    ),
  );

const whose = (all: readonly Counted[]): Set<string> => new Set(all.map((c) => c.individual ?? ''));

describe('whoever was placed', () => {
  it('what is told is right, and of nobody or at least five', () => {
    fc.assert(
      fc.property(days, (all) => {
        for (const { of, told } of shownOf(all)) {
          if (!('n' in told)) continue;
          const mine = all.filter(of);
          expect(told.n).toBe(mine.reduce((n, c) => n + c.n, 0));
          expect(mine.length === 0 || whose(mine).size >= DISCLOSURE_LIMIT).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that can be reckoned from all that is told is about one to four of them', () => {
    fc.assert(
      fc.property(days, (all) => {
        const cells = shownOf(all).filter(({ told }) => 'n' in told);
        const atoms = [...new Map(all.map((c) => [`${c.month} ${c.key}`, c])).values()];
        const inAtom = atoms.map(({ month, key }) =>
          whose(all.filter((c) => c.month === month && c.key === key)),
        );
        const rows = cells.map(({ of }) => atoms.map((atom) => (of(atom) ? 1 : 0)));
        for (const few of subsets([...whose(all)], DISCLOSURE_LIMIT - 1)) {
          const isOfOthers = inAtom.map((who) => [...who].some((i) => !few.has(i)));
          expect(reachesBeyond(rows, isOfOthers), [...few].join()).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

function* subsets(all: readonly string[], most: number): Generator<Set<string>> {
  if (all.length === 0 || most === 0) return;
  const [first = '', ...rest] = all;
  yield new Set([first]);
  for (const set of subsets(rest, most - 1)) yield new Set([first, ...set]);
  yield* subsets(rest, most);
}

/** Whether some sum of the rows is nothing in each column that is of others, and something in another: by elimination of those columns. */
function reachesBeyond(rows: readonly (readonly number[])[], isOfOthers: readonly boolean[]): boolean {
  const left = rows.map((row) => [...row]);
  for (const [column, eliminated] of isOfOthers.entries()) {
    if (!eliminated) continue;
    const at = left.findIndex((row) => row[column] !== 0);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    const by = pivot[column] ?? 1;
    for (const row of left) {
      const factor = (row[column] ?? 0) / by;
      if (factor !== 0) for (const [k, value] of pivot.entries()) row[k] = (row[k] ?? 0) - factor * value;
    }
  }
  return left.some((row) => row.some((value, k) => !isOfOthers[k] && Math.abs(value) > 1e-9));
}
