import { expect, test } from 'vitest';
import { kronorIn } from './project-figures.ts';

test.each([
  ['', undefined],
  ['  ', undefined],
  ['1850000', 1_850_000],
  ['1 850 000', 1_850_000],
  ['1\u00a0850\u00a0000 kr', 1_850_000],
  ['1,5', null],
  ['mycket', null],
  ['-5', null],
])('%j is %s', (typed, sum) => {
  expect(kronorIn(typed)).toBe(sum);
});
