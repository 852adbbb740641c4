import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { histogramOf, lengthOf, lengthTold } from './length.ts';

const of = (...days: number[]) => lengthOf(histogramOf(days.map((d) => ({ days: d, n: 1 }))));

describe('lengths in days', () => {
  // Counted by hand: in order of length, the middle; the sum by how many; the one at nine tenths, rounded up.
  test.each([
    [[], null],
    [[30], { median: 30, mean: 30, p90: 30 }],
    [[10, 20], { median: 15, mean: 15, p90: 20 }],
    [[0, 0, 3], { median: 0, mean: 1, p90: 3 }],
    [[120, 90, 60, 150], { median: 105, mean: 105, p90: 150 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { median: 5.5, mean: 14.5, p90: 9 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 110], { median: 6, mean: 15, p90: 10 }],
  ])('%j', (days, expected) => {
    expect(of(...days)).toEqual(expected);
  });

  test('of fewer than five nothing is told, of fewer than ten not what would be the longest', () => {
    const length = { median: 100, mean: 101.5, p90: 130 };
    expect([4, 5, 9, 10].map((n) => lengthTold(n, length))).toEqual([
      null,
      { ...length, p90: null },
      { ...length, p90: null },
      length,
    ]);
  });
});

describe('whatever lengths there are', () => {
  const some = fc.array(fc.record({ days: fc.nat(400), n: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 30,
  });

  it('in whatever groups they are added, the whole is the same, and what is taken out is gone', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const whole = lengthOf(histogramOf([...a, ...b]));
        const merged = [a, b].flatMap((part) => [...histogramOf(part)].map(([days, n]) => ({ days, n })));
        expect(lengthOf(histogramOf(merged))).toEqual(whole);
        const less = [...a, ...b, ...b.map(({ days, n }) => ({ days, n: -n }))];
        expect(lengthOf(histogramOf(less))).toEqual(lengthOf(histogramOf(a)));
      }),
    );
  });

  it('half do not exceed the median, nine of ten not the 90th percentile, and they stand in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
        const { median, mean, p90 } = of(...days) ?? { median: -1, mean: -1, p90: -1 };
        const within = (limit: number) => days.filter((d) => d <= limit).length;
        expect(within(median) * 2).toBeGreaterThanOrEqual(days.length);
        expect(within(p90) * 10).toBeGreaterThanOrEqual(days.length * 9);
        expect(days.filter((d) => d < p90).length * 10).toBeLessThan(days.length * 9);
        expect(mean).toBeCloseTo(days.reduce((sum, d) => sum + d, 0) / days.length, 9);
        expect(median).toBeLessThanOrEqual(p90);
      }),
    );
  });
});
