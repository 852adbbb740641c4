import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilePart, type Mask, maskFile, namesLeft, type Segment } from './masking.ts';

const aFile = (value: string, coded = false): FilePart[] => [
  {
    partId: 'p',
    kind: 'report',
    at: '2026-11-20T08:15:00.000Z',
    fields: [{ field: 'freeText', value, coded }],
  },
];
const mask = (start: number, end: number, ground: Mask['ground'] = 'osl_26_1'): Mask => ({
  partId: 'p',
  field: 'freeText',
  start,
  end,
  ground,
});
const masked = (value: string, masks: Mask[], coded = false): readonly Segment[] =>
  maskFile(aFile(value, coded), masks)[0]?.fields[0]?.segments ?? [];

describe('a masked passage', () => {
  test('is not there, and what stands around it is', () => {
    expect(masked('Alva och Tindra är rädda.', [mask(9, 15)])).toEqual([
      { text: 'Alva och ' },
      { masked: 'osl_26_1' },
      { text: ' är rädda.' },
    ]);
  });

  test('does not tell how long it was', () => {
    expect(masked('xAAAy', [mask(1, 4)])).toEqual(masked('xAAAAAAAAy', [mask(1, 9)]));
  });

  test('goes on over a blank, so that the words in it can not be counted', () => {
    expect(masked('hos Tord Sälgmo nu', [mask(4, 8), mask(9, 15)])).toEqual([
      { text: 'hos ' },
      { masked: 'osl_26_1' },
      { text: ' nu' },
    ]);
  });

  test('of a code takes the whole code', () => {
    expect(masked('school', [mask(2, 3)], true)).toEqual([{ masked: 'osl_26_1' }]);
  });

  test('of another part or field touches nothing here', () => {
    const elsewhere = [
      { ...mask(0, 4), partId: 'q' },
      { ...mask(0, 4), field: 'reasons' },
    ];
    expect(masked('Alva', elsewhere)).toEqual([{ text: 'Alva' }]);
  });

  const aMask = fc
    .record({ a: fc.integer({ min: -5, max: 60 }), b: fc.integer({ min: -5, max: 60 }) })
    .map(({ a, b }) => mask(Math.min(a, b), Math.max(a, b)));

  test('whatever the masks: no masked letter is left, no other is lost, and the order is kept', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(aMask, { maxLength: 6 }), (value, masks) => {
        const kept = [...value.split('').keys()].filter((i) => !masks.some((m) => m.start <= i && i < m.end));
        const shown = masked(value, masks)
          .map((s) => ('text' in s ? s.text : ''))
          .join('');
        const letters = (text: string) => text.replace(/\s/g, '');
        expect(letters(shown)).toBe(letters(kept.map((i) => value[i]).join('')));
      }),
    );
  });

  test('no two places stand beside each other, so that they can not be counted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(aMask, { maxLength: 6 }), (value, masks) => {
        const segments = masked(value, masks);
        for (const [i, s] of segments.entries()) {
          const before = segments[i - 1];
          if (before) expect('masked' in before && 'masked' in s).toBe(false);
          if ('text' in s) expect(s.text).not.toBe('');
        }
      }),
    );
  });
});

describe('names of others', () => {
  const found = (value: string, names: string[], masks: Mask[] = []) =>
    namesLeft(aFile(value), masks, names).map((f) => f.text);

  test.each([
    ['Tindra är rädd', ['Tindra']],
    ['tindra är rädd', ['tindra']],
    ['hos Tindras pappa', ['Tindras']],
    ['TINDRA, och Tindra.', ['TINDRA', 'Tindra']],
    ['Tindran är en blomma', []],
    ['Katindra', []],
  ])('are found in %s: %j', (value, expected) => {
    expect(found(value, ['Tindra'])).toEqual(expected);
  });

  test('are not found where they are masked, and are where they are masked in part', () => {
    expect(found('hos Tindras pappa', ['Tindra'], [mask(4, 11)])).toEqual([]);
    expect(found('hos Tindras pappa', ['Tindra'], [mask(4, 8)])).toEqual(['Tindras']);
  });

  test('a name with a number to reach them is found with the number', () => {
    const parts = aFile('Tord Sälgmo, 070-174 06 13').map((p) => ({
      ...p,
      fields: p.fields.map((f) => ({ ...f, ofOne: true as const })),
    }));
    const name = namesLeft(parts, [], ['Tord Sälgmo'])[0];
    expect(name).toMatchObject({ start: 0, end: 26, text: 'Tord Sälgmo' });
    expect(namesLeft(parts, [mask(0, 11)], ['Tord Sälgmo'])).toHaveLength(1);
  });

  test('a name with signs of its own is read as it is written', () => {
    expect(found('Nils-Erik (J.) kom', ['Nils-Erik', 'J.)', ''])).toEqual(['Nils-Erik', 'J.)']);
  });
});
