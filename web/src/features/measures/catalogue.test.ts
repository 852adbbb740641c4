import { describe, expect, test } from 'vitest';
import { found, type Listed } from './catalogue.ts';
import { type Chapter, chapterOf, readMeasuresSearch, slugOf } from './catalogue-search.ts';

const listed = (
  measureId: string,
  chapter: Chapter,
  title: string,
  counted = '',
  kolada: string[] = [],
): Listed => ({
  kind: 'facts',
  measureId,
  chapter,
  title,
  counted,
  legalBasis: '20 kap. 1 § socialtjänstlagen',
  kolada,
});
const ALL = [
  listed('length', 'investigations', 'Utredningstid', 'Hur många dagar', ['U33401']),
  listed('opened', 'investigations', 'Inledda utredningar'),
  listed('days', 'placements', 'Vårddygn utanför hemmet'),
];
const ids = (text: string, chapter: Chapter | null = null) =>
  found(ALL, text, chapter).map((m) => m.measureId);

describe('what is looked for in the catalogue', () => {
  test('is found by any words of its title, what it counts, its law and its key figure', () => {
    expect(ids('')).toEqual(['length', 'opened', 'days']);
    expect(ids('UTREDNING')).toEqual(['length', 'opened']);
    expect(ids('dagar utred')).toEqual(['length']);
    expect(ids('u33401')).toEqual(['length']);
    expect(ids('vårddygn')).toEqual(['days']);
    expect(ids('20 kap.')).toHaveLength(3);
    expect(ids('fiske')).toEqual([]);
  });

  test('is found in one chapter alone when one is chosen', () => {
    expect(ids('', 'placements')).toEqual(['days']);
    expect(ids('utredning', 'placements')).toEqual([]);
  });

  test('stands in the address, and nothing else does', () => {
    expect(readMeasuresSearch({ kapitel: 'beslut', sok: 'tid', annat: 1 })).toEqual({
      kapitel: 'beslut',
      sok: 'tid',
    });
    expect(readMeasuresSearch({ kapitel: 'fel', sok: 7 })).toEqual({});
    expect(chapterOf(slugOf('young'))).toBe('young');
  });
});
