import { expect, test } from 'vitest';
import { riskLevel, riskValue } from './risk.ts';

const STEPS = [1, 2, 3, 4];

test('the value is the product, whichever way the two are turned', () => {
  for (const a of STEPS) for (const b of STEPS) expect(riskValue(a, b)).toBe(riskValue(b, a));
  expect(STEPS.map((a) => STEPS.map((b) => riskValue(a, b)))).toEqual([
    [1, 2, 3, 4],
    [2, 4, 6, 8],
    [3, 6, 9, 12],
    [4, 8, 12, 16],
  ]);
});

test.each([
  [1, 'low'],
  [3, 'low'],
  [4, 'medium'],
  [6, 'medium'],
  [8, 'high'],
  [9, 'high'],
  [12, 'very_high'],
  [16, 'very_high'],
] as const)('%i is %s', (value, level) => {
  expect(riskLevel(value)).toBe(level);
});

test('the level never falls when the value rises', () => {
  const order = ['low', 'medium', 'high', 'very_high'];
  const levels = Array.from({ length: 16 }, (_, i) => order.indexOf(riskLevel(i + 1)));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
});
