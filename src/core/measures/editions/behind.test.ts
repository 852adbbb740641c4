import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#platform/calendar';
import type { CountAnswer } from '../counted/contract.ts';
import type { EvidenceRow } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { amountsBeside, individualsDiffering } from './behind.ts';
import { numbersTold, type ToldFigure } from './told.ts';

const FORMS = ['a', 'b', 'c'];
const UNITS = ['u1', 'u2'];

/** A row for each stay: whose, where, in which form and for how many kronor. */
type Stay = readonly [who: number, unit: string, form: string, n: number];

const rowsOf = (stays: readonly Stay[]): EvidenceRow[] =>
  stays.map(([who, unitId, form, n], i) => ({
    id: `${i}`,
    caseIds: [`case-${who}`],
    unitId,
    on: calendarDate('2026-09-01'),
    keys: { form },
    part: null,
    days: null,
    n,
  }));

const sum = (rows: readonly EvidenceRow[]): number => rows.reduce((n, row) => n + row.n, 0);

/** All of it told: what an edition tells is as much of it as it may. */
function toldOf(rows: readonly EvidenceRow[]): ToldFigure {
  const figure = (n: number) => ({
    state: 'measured',
    count: { n, hidden: null },
    share: null,
    length: null,
  });
  const answer = (by: string, keys: readonly string[], of: (row: EvidenceRow) => string | undefined) => ({
    by,
    total: figure(sum(rows)),
    groups: keys.map((key) => ({ key, figure: figure(sum(rows.filter((row) => of(row) === key))) })),
    months: [],
  });
  const answers = [answer('form', FORMS, (row) => row.keys.form), answer('unit', UNITS, (row) => row.unitId)];
  return { kind: 'facts', answers: answers as unknown as CountAnswer[] };
}

const beside = (before: readonly Stay[], after: readonly Stay[]) =>
  amountsBeside(toldOf(rowsOf(after)), [[rowsOf(before), rowsOf(after)]]);

const same = (size: number, form = 'a', unit = 'u1', n = 900): Stay[] =>
  Array.from({ length: size }, (_, who) => [who, unit, form, n] as const);

describe('a later edition of kronor', () => {
  it('tells nothing of its own when one child’s care was corrected, by however much', () => {
    const before = [...same(9), [20, 'u1', 'a', 1_000] as const];
    const after = [...same(9), [20, 'u1', 'a', 61_000] as const];
    const { level, told } = beside(before, after);
    expect(level).toBe('earlier');
    expect(numbersTold(told)).toEqual(new Map());
  });

  it('tells the sum alone when many were corrected and few in each form', () => {
    const after = same(9).map(([who, u, , n], i): Stay => [who, u, FORMS[i % 3] ?? 'a', n + 1]);
    const { level, told } = beside(same(9), after);
    expect(level).toBe('total');
    expect([...numbersTold(told).keys()]).toEqual(['total']);
  });

  it('tells all when five or more were corrected in each place that it tells of', () => {
    expect(beside(same(9), same(9, 'a', 'u1', 950)).level).toBe('all');
  });

  it('tells no unit when one child’s costs went from one unit to another', () => {
    const after = [...same(8), [8, 'u2', 'a', 900] as const];
    expect(beside(same(9), after).level).toBe('board');
  });

  it('what differs is counted by whose it is', () => {
    expect(individualsDiffering([rowsOf(same(9)), rowsOf([...same(8), [8, 'u1', 'b', 900]])])).toBe(1);
    expect(individualsDiffering([rowsOf(same(9)), rowsOf(same(9))])).toBe(0);
  });
});

it('whatever is corrected, no number that both tell differs by what one to four individuals gave', () => {
  const stay = fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom(...UNITS),
    fc.constantFrom(...FORMS),
    fc.integer({ min: 1, max: 3 }),
  );
  const stays = fc.array(stay, { minLength: 3, maxLength: 30, size: 'max' });
  fc.assert(
    fc.property(stays, stays, fc.nat(30), (first, second, kept) => {
      const after = [...first.slice(0, kept), ...second];
      const told = numbersTold(beside(first, after).told);
      for (const cell of told.keys()) {
        const [by, key] = cell.split(' ');
        const of = (all: readonly Stay[], who: number): number =>
          all
            .filter(
              ([w, unit, form]) => w === who && (by === 'total' || key === (by === 'unit' ? unit : form)),
            )
            .reduce((n, [, , , amount]) => n + amount, 0);
        const whose = Array.from({ length: 10 }, (_, who) => who).filter(
          (who) => of(first, who) !== of(after, who),
        );
        expect(whose.length === 0 || whose.length >= DISCLOSURE_LIMIT).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
