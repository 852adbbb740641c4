import { describe, expect, test } from 'vitest';
import { distanceOfRounded, distanceOfSums, readDecimal } from './decimal.ts';

describe('a number', () => {
  test.each([
    ['80', 80, 0],
    ['80,5', 80.5, 1],
    ['80.50', 80.5, 2],
    ['1 234', 1234, 0],
    ['1\u00a0234,5', 1234.5, 1],
    ['12\u2009345\u2009678', 12345678, 0],
    ['1\u202f234', 1234, 0],
    ['-7', -7, 0],
    ['\u22127', -7, 0],
    ['86 %', 86, 0],
    ['0', 0, 0],
  ])('%j is read', (written, value, decimals) => {
    expect(readDecimal(written)).toEqual({ value, decimals });
  });

  test.each(['', 'abc', '12 34', '1,2,3', '1.234,5', '--1', '1e3', '∞', '99999999999999999'])(
    '%j is none',
    (written) => {
      expect(readDecimal(written)).toBeNull();
    },
  );
});

describe('two figures that ought to be one', () => {
  test.each([
    [700, 700, 0, 'none'],
    [700, 701, 0, 'rounding'],
    [700, 702, 0, 'apart'],
    [0.3, 0.1 + 0.2, 1, 'none'],
    [10.1, 10.2, 1, 'rounding'],
    [10.1, 10.3, 1, 'apart'],
  ] as const)('%d and %d with %d decimals: %s', (stated, computed, decimals, distance) => {
    expect(distanceOfSums(stated, computed, decimals)).toBe(distance);
  });

  test.each([
    [38, 0, 37.84, 'none'],
    [37, 0, 37.84, 'rounding'],
    [36, 0, 37.84, 'apart'],
    [92.9, 1, 92.857, 'none'],
    [92.8, 1, 92.857, 'rounding'],
    [80, 0, 92.857, 'apart'],
  ] as const)('%d with %d decimals of %d: %s', (value, decimals, computed, distance) => {
    expect(distanceOfRounded({ value, decimals }, computed)).toBe(distance);
  });
});
