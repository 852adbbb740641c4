import { expect, test } from 'vitest';
import { kronor, oreIn, percentOf, thousands } from './money.ts';

test.each([
  [149_999, '1'],
  [150_000, '2'],
  [-49_999, '0'],
  [-250_000_000, '\u22122\u00a0500'],
])('%s öre in thousands', (ore, text) => {
  expect(thousands(ore)).toBe(text);
});

test('kronor and per cent', () => {
  expect(kronor(123_450)).toBe('1\u00a0235');
  expect(percentOf(-20, 200)).toBe('\u221210');
  // Of income, which is minus: less income than budgeted is worse.
  expect(percentOf(-20, -200)).toBe('\u221210');
  expect(percentOf(5, 0)).toBeNull();
});

test.each([
  ['1 200 000', 120_000_000],
  ['1\u00a0200', 120_000],
  ['\u2212500', -50_000],
  ['', 0],
  ['12,5', null],
  ['-', null],
  ['tolv', null],
  ['99999999999', null],
])('typed kronor: %j', (typed, ore) => {
  expect(oreIn(typed)).toBe(ore);
});
