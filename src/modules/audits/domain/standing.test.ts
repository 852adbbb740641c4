import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const holds = fc.constantFrom('yes', 'partly', 'no', 'unknown' as const);

describe('how a question stands by what it rests on', () => {
  it.each([
    [[], false, 'no_evidence'],
    [[], true, 'no_evidence'],
    [['unknown', 'unknown'], false, 'no_evidence'],
    [['yes', 'yes'], false, 'holds'],
    [['yes', 'yes'], true, 'partly'],
    [['yes', 'unknown'], false, 'partly'],
    [['yes', 'no'], false, 'partly'],
    [['partly'], false, 'partly'],
    [['no', 'partly'], true, 'partly'],
    [['no', 'unknown'], false, 'does_not_hold'],
    [['no', 'no'], true, 'does_not_hold'],
  ] as const)('%j, missing %s: %s', (of, isMissing, standing) => {
    expect(standingOf(of, isMissing)).toBe(standing);
  });

  it('is the same in whatever order the evidence comes', () => {
    fc.assert(
      fc.property(
        fc
          .array(holds)
          .chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        fc.boolean(),
        ([of, shuffled], missing) => {
          expect(standingOf(shuffled, missing)).toBe(standingOf(of, missing));
        },
      ),
    );
  });

  it('never becomes worse by evidence that becomes better, nor better by something that is missing', () => {
    const rank = { does_not_hold: 0, no_evidence: 1, partly: 1, holds: 2 } as const;
    fc.assert(
      fc.property(fc.array(holds, { minLength: 1 }), fc.nat(), fc.boolean(), (of, at, missing) => {
        const which = at % of.length;
        if (of[which] === 'unknown') return;
        const better = of.map((h, i) => (i === which ? 'yes' : h));
        expect(rank[standingOf(better, missing)]).toBeGreaterThanOrEqual(rank[standingOf(of, missing)]);
        expect(rank[standingOf(of, true)]).toBeLessThanOrEqual(rank[standingOf(of, false)]);
      }),
    );
  });

  it('holds only when everything that it rests on does', () => {
    fc.assert(
      fc.property(fc.array(holds), fc.boolean(), (of, missing) => {
        if (standingOf(of, missing) === 'holds') expect(of.every((h) => h === 'yes') && !missing).toBe(true);
      }),
    );
  });
});
