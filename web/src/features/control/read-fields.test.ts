import { expect, test } from 'vitest';
import { documentsIn, linesIn, sizeIn } from './read-fields.ts';

test('lines are read without what is empty', () => {
  expect(linesIn(' Barnet hört?\n\n  Barnets bästa?  \n')).toEqual(['Barnet hört?', 'Barnets bästa?']);
});

test.each([
  ['25', 25],
  [' 200 ', 200],
  ['0', null],
  ['201', null],
  ['2,5', null],
  ['', null],
  ['tio', null],
])('%j is %j cases', (text, size) => {
  expect(sizeIn(text)).toBe(size);
});

test('a document has a title and where it is', () => {
  expect(documentsIn('Rapport; SN 2026/118\nProtokoll\n; Bilaga')).toEqual([
    { title: 'Rapport', reference: 'SN 2026/118' },
    { title: 'Protokoll', reference: 'Protokoll' },
    { title: '; Bilaga', reference: 'Bilaga' },
  ]);
});
