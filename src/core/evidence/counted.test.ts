import { describe, expect, it } from 'vitest';
import { personsStanding, toldOfPersons } from './counted.ts';

const REF = { kind: 'competence', id: 'degree', direction: 'at_least', holdsAt: 1, partlyAt: 0.9 } as const;
const standing = (numerator: number, denominator: number) =>
  personsStanding(
    REF,
    'Behörighet',
    { numerator, denominator },
    '2026-11-28',
    'Ingen har en sådan funktion.',
  );

describe('a share of people', () => {
  it.each([
    [0, 0, 'unknown', null, null],
    // Of one person nothing is told.
    [0, 1, 'unknown', null, null],
    [1, 1, 'unknown', null, null],
    // That nobody lacks it is told, of few without how many.
    [2, 2, 'yes', null, [1, 1]],
    [12, 12, 'yes', { numerator: 12, denominator: 12 }, [1, 1]],
    // Between one and four have it or lack it.
    [1, 2, 'no', null, [0, 1 / 2]],
    [0, 4, 'no', null, [0, 3 / 4]],
    [4, 8, 'no', null, [1 / 8, 7 / 8]],
    [13, 14, 'unknown', null, [10 / 14, 13 / 14]],
    [2, 20, 'no', null, [1 / 20, 4 / 20]],
    [0, 20, 'no', { numerator: 0, denominator: 20 }, [0, 0]],
    [15, 20, 'no', { numerator: 15, denominator: 20 }, [0.75, 0.75]],
  ] as const)('%i of %i is %s', (numerator, denominator, holds, counts, bounds) => {
    const told = standing(numerator, denominator);
    expect([told.holds, told.counts, told.bounds]).toEqual([
      holds,
      counts,
      bounds && { from: bounds[0], to: bounds[1] },
    ]);
    if (!counts) expect(told.why).not.toContain(` av ${denominator}`);
  });

  it('is told alike of another number, wherever a few have it or lack it', () => {
    const few = (n: number) => n > 0 && n < 5;
    const told = (numerator: number, denominator: number) =>
      JSON.stringify(toldOfPersons({ numerator, denominator }));
    for (let of = 1; of <= 30; of++) {
      const all = Array.from({ length: of + 1 }, (_, n) => n);
      for (const n of all.slice(0, -1)) {
        if (!few(n) && !few(of - n)) continue;
        expect(all.filter((m) => m !== n && told(m, of) === told(n, of))).not.toEqual([]);
      }
    }
  });

  it('lies between what is told of it', () => {
    for (let of = 2; of <= 30; of++) {
      for (let n = 0; n <= of; n++) {
        const { from, to } = toldOfPersons({ numerator: n, denominator: of }) ?? { from: 2, to: -1 };
        expect(from <= n / of && n / of <= to).toBe(true);
      }
    }
  });
});
