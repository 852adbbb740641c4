import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERTIALS } from './codes.ts';
import type { StatedMeasure } from './figure.ts';
import { withholdingIn } from './withheld.ts';

const share = (
  unit: string | null,
  ...values: readonly (readonly [number, number] | null)[]
): StatedMeasure => ({
  source: { file: 'f.csv', line: 2 },
  code: 'D01',
  title: 'Ett mått',
  kind: 'share',
  better: 'up',
  accumulation: 'in_period',
  year: 2022,
  unit,
  target: null,
  trend: null,
  goalMet: null,
  values: {
    T1: stated(values[0]),
    T2: stated(values[1]),
    T3: stated(values[2]),
  },
});

const stated = (counts: readonly [number, number] | null | undefined): StatedMeasure['values']['T1'] =>
  counts
    ? {
        state: 'measured',
        figure: { value: (100 * counts[0]) / counts[1], decimals: 1 },
        counts: { numerator: counts[0], denominator: counts[1] },
      }
    : { state: 'not_measured' };

describe('counts that were typed in', () => {
  it('are told when neither they nor what is left is small', () => {
    const a = share('A', [20, 40], [12, 30], [7, 14]);
    const told = withholdingIn([a, share('B', [10, 20], null, [6, 12])]);
    expect(TERTIALS.map((t) => told.value(a, t))).toEqual([null, null, null]);
    expect(told.together('T1')).toBe(true);
  });

  it('are withheld when what is left is small, with the bounds of the share', () => {
    const a = share(null, [39, 42]);
    expect(withholdingIn([a]).value(a, 'T1')).toEqual({
      between: { from: (100 * 38) / 42, to: (100 * 41) / 42 },
      denominator: true,
    });
  });

  it('take another unit with them, or the sum', () => {
    const [a, b] = [share('A', [3, 20]), share('B', [30, 60])];
    const board = share(null, [33, 80]);
    const told = withholdingIn([a, b, board]);
    expect(told.value(a, 'T1')).not.toBeNull();
    expect(told.together('T1')).toBe(false);
    expect(told.value(board, 'T1')).not.toBeNull();
  });

  it('are told as they are where they are reported without counts', () => {
    const alone: StatedMeasure = {
      ...share(null),
      values: {
        T1: { state: 'measured', figure: { value: 80, decimals: 0 }, counts: null },
        T2: { state: 'not_measured' },
        T3: { state: 'not_applicable' },
      },
    };
    expect(TERTIALS.map((t) => withholdingIn([alone]).value(alone, t))).toEqual([null, null, null]);
  });

  it('tell no small number, and no difference between a sum and its parts', () => {
    const counts = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([n, rest]) => [n, n + rest] as const)
      .filter(([, d]) => d > 0);
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (all) => {
        const rows = all.map((c, i) => share(`U${i}`, c));
        const told = withholdingIn(rows);
        const small = (n: number) => n > 0 && n < 5;
        const hidden = rows.filter((m) => told.value(m, 'T1') !== null);
        for (const [i, [n, d]] of all.entries()) {
          const row = rows[i];
          if (row && (small(n) || small(d - n))) expect(hidden).toContain(row);
        }
        if (hidden.length > 0) expect(told.together('T1')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
