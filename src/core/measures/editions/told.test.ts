import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { calendarDate } from '#platform/calendar';
import type { MeasureAnswer } from '../contract.ts';
import type { Counts } from '../counts.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { figureOf } from '../figures.ts';
import { monthsOf, periodByKey } from '../period.ts';
import { tellProtected } from '../protected.ts';
import { add, NOTHING, PARTS, type Tally } from '../tally.ts';
import { coarsened, givesAway, numbersTold, type ToldFigure, toldBeside } from './told.ts';

const YEAR = periodByKey('2026');
const PERIOD = periodByKey('2026-T2');
const MONTHS = monthsOf(PERIOD);
const UNITS = ['a', 'b'];
const SIZE = UNITS.length * MONTHS.length * PARTS.length;

/** The counts of a tertial: by unit, month and part. */
type Table = readonly number[];

const place = (unit: number, month: number, part: number): number =>
  (unit * MONTHS.length + month) * PARTS.length + part;

function countsOf(table: Table): Counts {
  return {
    began: calendarDate('2026-05-01'),
    adopted: true,
    unitIds: UNITS,
    tally: (unitId, month) => {
      const [u, m] = [UNITS.indexOf(unitId), MONTHS.findIndex((x) => x.key === month.key)];
      if (u < 0 || m < 0) return NOTHING;
      const [in_time = 0, in_extended_time = 0, late = 0] = PARTS.map((_, p) => table[place(u, m, p)] ?? 0);
      return { parts: { in_time, in_extended_time, late }, cancelled: {} };
    },
  };
}

/** A tertial as it is told to those who may not see the rows. */
function tell(table: Table): ToldFigure {
  const counts = countsOf(table);
  const telling = tellProtected(counts, YEAR);
  const sum = (units: readonly string[], months: typeof MONTHS): Tally =>
    units.flatMap((u) => months.map((m) => counts.tally(u, m))).reduce(add, NOTHING);
  const measured = (units: readonly string[], months: typeof MONTHS) =>
    ({ state: 'measured', tally: sum(units, months) }) as const;
  const answer = {
    total: figureOf(measured(UNITS, MONTHS), telling, null, PERIOD),
    units: UNITS.map((unitId) => ({
      unitId,
      name: unitId,
      figure: figureOf(measured([unitId], MONTHS), telling, unitId, PERIOD),
    })),
    months: MONTHS.map((month) => ({
      period: month,
      figure: figureOf(measured(UNITS, [month]), telling, null, month),
    })),
  };
  return { kind: 'clocks', answer: answer as unknown as z.output<typeof MeasureAnswer> };
}

/** The undivided counts that each number sums, by what it is the number of. */
const PLACES: ReadonlyMap<string, readonly number[]> = new Map(
  [
    { at: 'total', units: UNITS, months: MONTHS },
    ...UNITS.map((u) => ({ at: `unit ${u}`, units: [u], months: MONTHS })),
    ...MONTHS.map((m) => ({ at: `month ${m.key}`, units: UNITS, months: [m] })),
  ].flatMap(({ at, units, months }) => {
    const of = (parts: readonly number[]) =>
      units.flatMap((u) =>
        months.flatMap((m) => parts.map((p) => place(UNITS.indexOf(u), MONTHS.indexOf(m), p))),
      );
    return [
      [`${at} due`, of(PARTS.map((_, p) => p))] as const,
      ...PARTS.map((part, p) => [`${at} ${part}`, of([p])] as const),
    ];
  }),
);

const valueIn = (table: Table, cell: string): number =>
  (PLACES.get(cell) ?? []).reduce((n, p) => n + (table[p] ?? 0), 0);

/** Whether a number can be computed from those that are told, with paper and pencil. */
function computable(told: ToldFigure): (cell: string) => boolean {
  const rowOf = (cell: string): number[] => {
    const row = new Array<number>(SIZE).fill(0);
    for (const p of PLACES.get(cell) ?? []) row[p] = 1;
    return row;
  };
  const basis = new Map<number, number[]>();
  const reduce = (row: number[]): number[] => {
    let left = row;
    for (let i = 0; i < left.length; i++) {
      const head = left[i] ?? 0;
      const by = Math.abs(head) < 1e-9 ? undefined : basis.get(i);
      if (by) left = left.map((v, j) => v - head * (by[j] ?? 0));
    }
    return left;
  };
  for (const cell of numbersTold(told).keys()) {
    if (!PLACES.has(cell)) continue;
    const left = reduce(rowOf(cell));
    const lead = left.findIndex((v) => Math.abs(v) > 1e-9);
    if (lead >= 0)
      basis.set(
        lead,
        left.map((v) => v / (left[lead] ?? 1)),
      );
  }
  return (cell) => reduce(rowOf(cell)).every((v) => Math.abs(v) < 1e-9);
}

const few = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) },
);
const tables = fc.array(few, { minLength: SIZE, maxLength: SIZE });
/** What is corrected: in some places some more or less. */
const corrections = fc.array(
  fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: -8, max: 8 })),
  { maxLength: 5 },
);
const corrected = (table: Table, changes: readonly (readonly [number, number])[]): number[] => {
  const next = [...table];
  for (const [at, by] of changes) next[at] = Math.max(0, (next[at] ?? 0) + by);
  return next;
};
const rowsBetween = (a: Table, b: Table): number => a.reduce((n, v, i) => n + Math.abs(v - (b[i] ?? 0)), 0);

describe('a later edition beside earlier ones', () => {
  it('never gives a small count away, nor a small difference between any two', () => {
    let later = 0;
    fc.assert(
      fc.property(tables, corrections, corrections, (first, one, two) => {
        const states = [first, corrected(first, one), corrected(corrected(first, one), two)];
        const editions: { table: Table; told: ToldFigure }[] = [];
        let before: Table | undefined;
        for (const table of states) {
          const fresh = tell(table);
          if (before === undefined) editions.push({ table, told: fresh });
          else {
            const { told } = toldBeside(
              fresh,
              rowsBetween(before, table),
              editions.map((e) => e.told),
            );
            if (told) {
              editions.push({ table, told });
              later++;
            }
          }
          before = table;
        }
        for (const { table, told } of editions) {
          const can = computable(told);
          for (const cell of PLACES.keys()) {
            const n = valueIn(table, cell);
            if (n > 0 && n < DISCLOSURE_LIMIT) expect(can(cell), `${cell} is ${n}`).toBe(false);
          }
        }
        for (const [i, a] of editions.entries()) {
          for (const b of editions.slice(i + 1)) {
            const [canA, canB] = [computable(a.told), computable(b.told)];
            for (const cell of PLACES.keys()) {
              const by = Math.abs(valueIn(a.table, cell) - valueIn(b.table, cell));
              if (by > 0 && by < DISCLOSURE_LIMIT)
                expect(canA(cell) && canB(cell), `${cell} by ${by}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    // The property says something only when later editions are told at all.
    expect(later).toBeGreaterThan(20);
  });

  const many = Array.from({ length: SIZE }, (_, i) => (i % PARTS.length === 1 ? 0 : 20));
  test('tells all of it when nothing differs by a small count', () => {
    const more = corrected(many, [
      [place(0, 0, 0), 10],
      [place(1, 1, 2), 10],
    ]);
    expect(toldBeside(tell(more), 20, [tell(many)]).level).toBe('all');
  });
  test('tells the board’s figures alone when a unit’s differ by a small count', () => {
    const more = corrected(many, [
      [place(0, 0, 0), 3],
      [place(1, 0, 0), 3],
    ]);
    expect(toldBeside(tell(more), 6, [tell(many)]).level).toBe('board');
  });
  test('tells nothing of its own when fewer than five rows differ, or every number by a small count', () => {
    expect(toldBeside(tell(corrected(many, [[0, 1]])), 1, [tell(many)])).toEqual({
      level: 'earlier',
      told: null,
    });
    const moved = corrected(many, [
      [place(0, 0, 0), -4],
      [place(0, 0, 2), 6],
    ]);
    expect(toldBeside(tell(moved), 10, [tell(many)]).level).toBe('earlier');
  });
  test('is held against every earlier one, not only the last', () => {
    const second = corrected(many, [[0, 6]]);
    const third = corrected(many, [[0, 1]]);
    expect(toldBeside(tell(third), 5, [tell(second)]).level).toBe('all');
    expect(toldBeside(tell(third), 5, [tell(many), tell(second)]).level).toBe('earlier');
  });
  test('coarsened, it holds no number that its level does not tell', () => {
    expect([...numbersTold(coarsened(tell(many), 'board')).keys()].every((k) => k.startsWith('total'))).toBe(
      true,
    );
    expect([...numbersTold(coarsened(tell(many), 'total')).keys()]).toEqual(['total due']);
    expect(givesAway(new Map([['x', 10]]), new Map([['x', 14]]))).toBe(true);
    expect(givesAway(new Map([['x', 10]]), new Map([['x', 15]]))).toBe(false);
  });
});
