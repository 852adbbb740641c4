import { describe, expect, test } from 'vitest';
import { readValue, typedValue, valueText } from './goal-figures.ts';

describe('what is typed as a value', () => {
  test.each([
    ['share', '95', 0.95],
    ['share', '95,5 %', 0.955],
    ['share', '101', null],
    ['share', '-1', null],
    ['count', '1 200', 1200],
    ['duration', '90,5', 90.5],
    ['count', 'många', null],
    ['count', ' ', 'empty'],
  ] as const)('%s of %s', (kind, text, value) => {
    expect(readValue(kind, text)).toBe(value);
  });

  test.each([0.841, 0.07, 1, 0.29])('a share is read back as it was, %s', (share) => {
    expect(readValue('share', typedValue('share', share))).toBe(share);
  });
});

test('a value is written by what it is', () => {
  expect([valueText('share', 0.845), valueText('duration', 28), valueText('amount', 4.5, 'mnkr')]).toEqual([
    '84,5\u00a0%',
    '28 dagar',
    '4,5\u00a0mnkr',
  ]);
});
