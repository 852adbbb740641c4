import { expect, test } from 'vitest';
import { thresholdIn } from './threshold.ts';

test.each([
  ['share', '95', 0.95],
  ['share', '95,1', 0.951],
  ['share', ' 90 % ', 0.9],
  ['share', '0', 0],
  ['share', '100', 1],
  ['share', '101', null],
  ['share', '-1', null],
  ['share', '', null],
  ['share', 'nittio', null],
  ['count', '120', 120],
  ['duration', '14,5', 14.5],
  ['duration', '1e3', null],
] as const)('a limit of a %s typed as "%s" is %s', (kind, typed, value) => {
  expect(thresholdIn(kind, typed)).toBe(value);
});
