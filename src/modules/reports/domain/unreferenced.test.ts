import { expect, test } from 'vitest';
import type { Body } from './body.ts';
import { unreferenced, unreferencedIn } from './unreferenced.ts';

test.each([
  ['Andelen är 12 %.', ['12 %']],
  ['Andelen är 12%, förra gången 8,5 procent', ['12%', '8,5 procent']],
  ['Underskottet blev 1 234 tkr, mot 2,5 mnkr', ['1 234 tkr', '2,5 mnkr']],
  ['Vi tog emot 143 anmälningar och 143 till', ['143']],
  ['Väntetiden var 6 dagar', ['6 dagar']],
  ['I snitt 2,4 per handläggare', ['2,4']],
  ['Utfallet blev 2 026 kronor', ['2 026 kronor']],
])('%s has %o by hand', (words, found) => {
  expect(unreferencedIn(words)).toEqual(found);
});

test.each([
  'Under 2026 och 2025–2026, tertial 3, 2026-T3',
  'Sedan den 1 juli 2025 gäller socialtjänstlagen (2025:400).',
  'Enligt 11 kap. 1 § SoL, 26 a § och § 112',
  'SoL 11:1, LVU 3 §, SFS 2025:400, bilaga 12, tabell 14',
  'Barn 13–17 år, 18-åringar och årskurs 9',
  'Mötet 2026-12-04 kl. 15.30',
  'De 3 enheterna har 2 möten i veckan',
  'Rutinen BU-020 och måttet D14',
  'Inom fyra månader',
  'Mål 12 och sida 44',
])('%s has none', (words) => {
  expect(unreferencedIn(words)).toEqual([]);
});

test('what is referred to is not looked for, nor what a table is made of', () => {
  const body: Body = {
    figures: [{ number: 12, ref: { kind: 'measure', id: 'x', period: '2026-T3', unitId: null, part: null } }],
    blocks: [
      { kind: 'heading', id: 'a', text: 'Läget: 99 %' },
      { kind: 'text', id: 'b', text: 'Det blev {12}, mot 80 % förut och {13}.' },
      { kind: 'table', id: 'c', caption: 'Mått 2026', figures: [12], across: null },
    ],
  };
  expect(unreferenced(body)).toEqual(['99 %', '80 %', '13']);
});

test('a long run of signs is looked through once', () => {
  for (const sign of ['§', '1', 'A1', ' 111', '1,', '–1'])
    expect(unreferencedIn(`${sign.repeat(150_000)}a`)).toBeInstanceOf(Array);
});
