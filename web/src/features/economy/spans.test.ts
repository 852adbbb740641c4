import { expect, test } from 'vitest';
import { codeOf, readSpans, spansText } from './spans.ts';

test.each([
  ['', []],
  ['45', [{ from: '45', to: '45' }]],
  [
    '30-39, 45 – 46',
    [
      { from: '30', to: '39' },
      { from: '45', to: '46' },
    ],
  ],
  ['51 52', null],
  ['30-39-40', null],
  ['30-', null],
])('reads %j', (typed, spans) => {
  expect(readSpans(typed)).toEqual(spans);
});

test('what is written out is read as the same', () => {
  const spans = [
    { from: '30', to: '39' },
    { from: '5110', to: '5110' },
  ];
  expect(spansText(spans)).toBe('30–39, 5110');
  expect(readSpans(spansText(spans))).toEqual(spans);
});

test.each([
  ['Barn och unga', [], 'barn-och-unga'],
  ['Äldre', ['aldre'], 'aldre-2'],
  ['!!!', [], 'x'],
])('the code of %j beside %j', (name, taken, code) => {
  expect(codeOf(name, taken)).toBe(code);
});
