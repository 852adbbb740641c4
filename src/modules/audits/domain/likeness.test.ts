import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, likeness as ofStems, stemsOf } from './likeness.ts';

const likeness = (a: string, b: string): number => ofStems(stemsOf(a), stemsOf(b));

const SYSTEM =
  'Säkerställ ett dokumenterat ledningssystem som samlar processer, rutiner, samverkan och ansvar';

describe('how alike two recommendations are', () => {
  it.each([
    [
      SYSTEM,
      'Upprätta ett dokumenterat ledningssystem som samlar rutiner, processer, ansvar och samverkan',
      true,
    ],
    [
      SYSTEM,
      'Nämnden rekommenderas att ha ett ledningssystem med dokumenterade processer, rutiner och ansvar',
      true,
    ],
    [SYSTEM, 'Säkerställ att barns och ungas ärenden handläggs inom lagstadgad tid', false],
    ['Följ upp resultat för individer och grupper', 'Säkerställ uppföljning av insatsernas resultat', false],
    [
      'Följ upp insatsernas resultat för individer och grupper',
      'Följa upp resultat av insatser för grupper och individer',
      true,
    ],
    ['Säkerställ att nämnden har', 'Nämnden ska säkerställa att den har', false],
  ])('%s / %s: %s', (a, b, alike) => {
    expect(likeness(a, b) >= ALIKE).toBe(alike);
  });

  it('is the same both ways, 1 of itself and between 0 and 1', () => {
    const words = fc.array(
      fc.constantFrom('rutiner', 'rutinerna', 'samverkan', 'skola', 'insats', 'resultat', 'och'),
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [a.join(' '), b.join(' ')];
        expect(likeness(x, y)).toBe(likeness(y, x));
        expect(likeness(x, y)).toBeGreaterThanOrEqual(0);
        expect(likeness(x, y)).toBeLessThanOrEqual(1);
        if (likeness(x, x) !== 0) expect(likeness(x, x)).toBe(1);
      }),
    );
  });
});
