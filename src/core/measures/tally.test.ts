import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  cancelledOf,
  dueOf,
  NOTHING,
  PARTS,
  ratioOf,
  type Share,
  shareOf,
  type Tally,
} from './tally.ts';
import { aTally } from './testing/tallies.ts';
import { type Aggregate, aggregate, asValue, concernedBy, join, type Value } from './value.ts';

const tallies: fc.Arbitrary<Tally> = fc.record({
  parts: fc.record({ in_time: fc.nat(500), in_extended_time: fc.nat(500), late: fc.nat(500) }),
  cancelled: fc.dictionary(fc.constantFrom('joined', 'other', 'moved'), fc.nat(50)),
});
const values: fc.Arbitrary<Value> = fc.oneof(
  tallies.map((tally): Value => ({ state: 'measured', tally })),
  fc
    .constantFrom('before_start' as const, 'not_begun' as const)
    .map((why): Value => ({ state: 'not_measured', why })),
  fc.constant<Value>({ state: 'not_applicable', why: 'not_their_duty' }),
);

describe('a tally', () => {
  it('has parts that sum to the whole', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const shares = PARTS.map((part) => shareOf(tally, part));
        if (dueOf(tally) === 0) expect(shares).toEqual([null, null, null]);
        else {
          const found = shares.flatMap((s) => s ?? []);
          expect(found.reduce((n, s) => n + s.numerator, 0)).toBe(dueOf(tally));
          expect(found.reduce((n, s) => n + ratioOf(s), 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('is added to others in any order and any groups', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(a, NOTHING)).toEqual(a);
        expect(dueOf(add(a, b))).toBe(dueOf(a) + dueOf(b));
        expect(cancelledOf(add(a, b))).toBe(cancelledOf(a) + cancelledOf(b));
      }),
    );
  });

  it('of nothing has no share', () => {
    expect(shareOf(NOTHING, 'late')).toBeNull();
    expect(shareOf(aTally(0, 0, 7), 'in_time')).toEqual({ numerator: 0, denominator: 7 });
  });

  it('is no share: a mean of percentages does not compile', () => {
    const share: Share = { numerator: 43, denominator: 46 };
    // @ts-expect-error a share can't be added
    expect(() => add(share, share)).toThrow();
    // @ts-expect-error a share is no value
    expect(() => aggregate([{ state: 'measured', tally: share }])).toThrow();
  });
});

describe('values together', () => {
  it('sum the counts of small and large units, and are no mean of their shares', () => {
    const both = aggregate([
      { state: 'measured', tally: aTally(1, 0, 1) },
      { state: 'measured', tally: aTally(96, 0, 2) },
    ]);
    expect(shareOf(both.tally, 'in_time')).toEqual({ numerator: 97, denominator: 100 });
  });

  it('leave out what is not measured and what is not applicable, and say how many are', () => {
    const unit: Value = { state: 'measured', tally: aTally(5, 1, 1) };
    const all = aggregate([
      ...Array.from({ length: 6 }, () => unit),
      { state: 'not_measured', why: 'before_start' },
      { state: 'not_applicable', why: 'not_their_duty' },
    ]);
    expect([all.measured, concernedBy(all)]).toEqual([6, 7]);
    expect(asValue(all)).toEqual({ state: 'measured', tally: aTally(30, 6, 6) });
  });

  it('of which none is measured are not 0', () => {
    const why = 'not_begun' as const;
    expect(asValue(aggregate([{ state: 'not_measured', why }]))).toEqual({ state: 'not_measured', why });
    expect(asValue(aggregate([{ state: 'not_applicable', why: 'not_their_duty' }]))).toEqual({
      state: 'not_applicable',
      why: 'not_their_duty',
    });
    expect(asValue(aggregate([{ state: 'measured', tally: NOTHING }]))).toEqual({
      state: 'measured',
      tally: NOTHING,
    });
  });

  it('come to the same however units are grouped', () => {
    const lists = fc.array(values, { maxLength: 6 });
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        const whole: Aggregate = aggregate([...a, ...b, ...c]);
        expect(join(aggregate(a), join(aggregate(b), aggregate(c)))).toEqual(whole);
        expect(join(join(aggregate(a), aggregate(b)), aggregate(c))).toEqual(whole);
        expect(aggregate([...c, ...a, ...b])).toEqual(whole);
      }),
    );
  });
});
