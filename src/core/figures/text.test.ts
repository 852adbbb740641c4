import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { bareFigure } from './sources.ts';
import { countsText, figureText } from './text.ts';

const figure = (over: Partial<Figure>): Figure => ({
  ...bareFigure({ kind: 'measure', id: 'x', period: '2026-T3', unitId: null, part: null }, 'X', null),
  state: 'told',
  ...over,
});

describe('how a figure is written', () => {
  it.each([
    [{ kind: 'share', value: 0.86 }, '86\u00a0%'],
    [{ kind: 'share', value: 0.8649, decimals: 1 }, '86,5\u00a0%'],
    [{ kind: 'share', value: 0.998 }, '99\u00a0%'],
    [{ kind: 'share', value: 0.0001 }, '1\u00a0%'],
    [{ kind: 'share', value: 1 }, '100\u00a0%'],
    [{ kind: 'count', value: 1234 }, '1\u00a0234'],
    [{ kind: 'amount', value: -1234.5, decimals: 1, suffix: 'tkr' }, '\u22121\u00a0234,5\u00a0tkr'],
    [{ kind: 'amount', value: -0.01, decimals: 1, suffix: 'mnkr' }, '0,0\u00a0mnkr'],
    [{ kind: 'duration', value: 1 }, '1\u00a0dag'],
    [{ kind: 'duration', value: 12.5, decimals: 1 }, '12,5\u00a0dagar'],
    [{ kind: 'mean', value: 2.25, decimals: 2 }, '2,25'],
    [{ state: 'bounded', kind: 'count', bounds: { from: 1, to: 4 } }, 'färre än 5'],
    [{ state: 'bounded', kind: 'share', bounds: { from: 0.8, to: 0.9 } }, '80–90\u00a0%'],
    [{ state: 'withheld' }, 'visas inte'],
    [{ state: 'not_measured' }, 'inte mätt'],
    [{ state: 'not_applicable' }, 'gäller inte'],
    [{ state: 'unpublished' }, 'inte publicerad'],
    [{ state: 'missing' }, 'finns inte'],
  ] as const)('%o is %s', (over, text) => {
    expect(figureText(figure({ value: null, ...over } as Partial<Figure>))).toBe(text);
  });

  it('says the parts of a share where they are told', () => {
    expect(countsText(figure({ counts: { numerator: 43, denominator: 50 } }))).toBe('43 av 50');
    expect(countsText(figure({}))).toBeNull();
  });

  it('never writes a share that is neither as 0 or 100 per cent', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true }),
        fc.integer({ min: 0, max: 2 }),
        (value, decimals) => {
          const text = figureText(figure({ kind: 'share', value, decimals }));
          expect(text).not.toMatch(/^(0(,0+)?|100(,0+)?)\u00a0%$/);
        },
      ),
    );
  });
});
