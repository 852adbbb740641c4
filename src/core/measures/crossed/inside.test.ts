import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { tellGroups, tellWhole } from '../counted/protected.ts';
import { DISCLOSURE_LIMIT, type Told } from '../disclosure.ts';
import { monthsOf, periodByKey, periodOf } from '../period.ts';
import { type TellCell, tellInside } from './inside.ts';
import type { Crossed } from './source.ts';

const YEAR = periodByKey('2026');
const TERTIALS = ['2026-T1', '2026-T2', '2026-T3'].map(periodByKey);
const MONTHS = monthsOf(YEAR);

const ROWS = ['a', 'b', 'c'];
const COLUMNS = ['x', 'y', 'z'];

interface Event {
  readonly month: number;
  readonly row: string;
  readonly column: string;
}

const monthOf = (e: Event) => calendarDate(MONTHS[e.month]?.from ?? '');

const counted = (all: readonly Event[]): Crossed[] =>
  all.map((e) => ({ unitId: 'u', month: monthOf(e), row: e.row, column: e.column, n: 1 }));

function tell(all: readonly Event[]): { cell: TellCell; row: Reading; column: Reading } {
  const by = (key: 'row' | 'column') =>
    all.map((e) => ({ unitId: 'u', month: monthOf(e), key: e[key], within: null, n: 1 }));
  const whole = tellWhole(by('row'), YEAR);
  const [rows, columns] = [tellGroups(by('row'), YEAR, whole), tellGroups(by('column'), YEAR, whole)];
  const periods = [YEAR, ...TERTIALS];
  const row: Reading = (key) => periods.map((p) => rows(p, 'key', key));
  const column: Reading = (key) => periods.map((p) => columns(p, 'key', key));
  return { cell: tellInside(counted(all), TERTIALS, { total: whole(YEAR), row, column }), row, column };
}

type Reading = (key: string) => Told[];

const events = (least: number, most: number) =>
  fc.array(
    fc.record({
      month: fc.integer({ min: 0, max: 11 }),
      row: fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'c'),
      column: fc.constantFrom('x', 'x', 'x', 'y', 'y', 'z'),
    }),
    { minLength: least, maxLength: most },
  );

const many = (n: number, row: string, column: string, month: number): Event[] =>
  Array.from({ length: n }, () => ({ month, row, column }));

describe('the inside of a table', () => {
  it('is told where nothing is small', () => {
    const all = [0, 5, 9].flatMap((month) =>
      ROWS.flatMap((row) => COLUMNS.flatMap((column) => many(6, row, column, month))),
    );
    const { cell } = tell(all);
    expect(ROWS.map((r) => COLUMNS.map((c) => cell(r, c)))).toEqual(
      ROWS.map(() => COLUMNS.map(() => ({ n: 18 }))),
    );
    expect(cell('none', 'x')).toEqual({ n: 0 });
  });

  it('withholds a small cell, and as much as it takes that it does not follow from the rest', () => {
    const all = [0, 5, 9].flatMap((month) =>
      ROWS.flatMap((row) =>
        COLUMNS.flatMap((column) => many(row === 'a' && column === 'x' ? 1 : 9, row, column, month)),
      ),
    );
    const { cell } = tell(all);
    expect(cell('a', 'x')).toEqual({ hidden: 'small' });
    const hidden = ROWS.flatMap((r) => COLUMNS.filter((c) => 'hidden' in cell(r, c)).map((c) => `${r}${c}`));
    // A square: two rows and two columns.
    expect(hidden).toHaveLength(4);
  });

  it('tells nothing of a row that is withheld by itself in any tertial', () => {
    const all = [
      ...[0, 5, 9].flatMap((month) =>
        ['a', 'b'].flatMap((row) => COLUMNS.flatMap((column) => many(9, row, column, month))),
      ),
      ...many(2, 'c', 'x', 0),
      ...many(9, 'c', 'x', 5),
    ];
    const { cell } = tell(all);
    expect(COLUMNS.map((column) => cell('c', column))).toEqual(COLUMNS.map(() => ({ hidden: 'protected' })));
  });

  it('tells no small count, and what it tells is right', () => {
    fc.assert(
      fc.property(events(0, 160), (all) => {
        const { cell } = tell(all);
        for (const row of ROWS) {
          for (const column of COLUMNS) {
            const told = cell(row, column);
            if (!('n' in told)) continue;
            const n = all.filter((e) => e.row === row && e.column === column).length;
            expect(told.n).toBe(n);
            expect(n === 0 || n >= DISCLOSURE_LIMIT).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('has behind each small cell another year with the same rows, columns and cells that are told', () => {
    fc.assert(
      fc.property(events(60, 200), (all) => {
        const { cell, row, column } = tell(all);
        const told = (r: string, c: string) => 'n' in cell(r, c);
        const shut = (of: Reading, key: string) => of(key).some((t) => 'hidden' in t);
        const n = (part: number, r: string, c: string) =>
          all.filter(
            (e) =>
              periodOf('tertial', monthOf(e)).key === TERTIALS[part]?.key && e.row === r && e.column === c,
          ).length;
        const anythingTold = ROWS.some((r) => COLUMNS.some((c) => told(r, c)));
        if (!anythingTold) return;
        for (const r of ROWS) {
          for (const c of COLUMNS) {
            const size = n(0, r, c) + n(1, r, c) + n(2, r, c);
            if (size === 0 || size >= DISCLOSURE_LIMIT) continue;
            expect(told(r, c)).toBe(false);
            const other = [0, 1, 2].some((part) => {
              // An event in another row or column that is withheld too.
              const moved =
                n(part, r, c) > 0 &&
                (ROWS.some((r2) => r2 !== r && shut(row, r) && shut(row, r2)) ||
                  COLUMNS.some((c2) => c2 !== c && shut(column, c) && shut(column, c2)));
              // Or one more and one less in two rows and two columns, none of which is told.
              const swapped = ROWS.some((r2) =>
                COLUMNS.some((c2) => {
                  if (r2 === r || c2 === c || told(r2, c2) || told(r, c2) || told(r2, c)) return false;
                  const [here, beside, under, across] = [
                    n(part, r, c),
                    n(part, r, c2),
                    n(part, r2, c),
                    n(part, r2, c2),
                  ];
                  return (here > 0 && across > 0) || (beside > 0 && under > 0);
                }),
              );
              return moved || swapped;
            });
            expect(other).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
