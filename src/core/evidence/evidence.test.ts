import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_HOLDS, heldAgainst } from './evidence.ts';

const LIMITS = { direction: 'at_least', holdsAt: 0.9, partlyAt: 0.7 } as const;

describe('how a number stands against its limits', () => {
  it.each([
    [{ from: 0.9, to: 0.9 }, 'yes'],
    [{ from: 0.89, to: 0.89 }, 'partly'],
    [{ from: 0.7, to: 0.8 }, 'partly'],
    [{ from: 0.69, to: 0.69 }, 'no'],
    [{ from: 0.85, to: 0.95 }, 'unknown'],
    [{ from: 0.1, to: 0.75 }, 'unknown'],
    [null, 'unknown'],
  ] as const)('%o is %s', (bounds, holds) => {
    expect(heldAgainst(LIMITS, bounds)).toBe(holds);
  });

  it('is yes or no where nothing lies between, and turned round for what is to be low', () => {
    expect(heldAgainst({ ...LIMITS, partlyAt: null }, { from: 0.8, to: 0.8 })).toBe('no');
    expect(heldAgainst({ direction: 'at_most', holdsAt: 14, partlyAt: 20 }, { from: 15, to: 15 })).toBe(
      'partly',
    );
  });

  it('never becomes better by a number that is worse', () => {
    const order = (holds: (typeof EVIDENCE_HOLDS)[number]) => EVIDENCE_HOLDS.indexOf(holds);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, x, y) => {
        const ref = { direction: 'at_least', holdsAt: Math.max(a, b), partlyAt: Math.min(a, b) } as const;
        const at = (n: number) => order(heldAgainst(ref, { from: n, to: n }));
        expect(at(Math.max(x, y))).toBeLessThanOrEqual(at(Math.min(x, y)));
      }),
    );
  });

  it('says of a range nothing that a number in it would gainsay', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (a, b, t) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const told = heldAgainst(LIMITS, { from, to });
        const n = from + (to - from) * t;
        if (told !== 'unknown') expect(heldAgainst(LIMITS, { from: n, to: n })).toBe(told);
      }),
    );
  });
});
