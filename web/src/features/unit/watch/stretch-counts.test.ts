import { expect, test } from 'vitest';
import { stretchCounts } from './stretch-counts.ts';

test('each stretch has its count, today also within the three days', () => {
  const counts = { overdue: 1, today: 2, days3: 4, days7: 8, days30: 16, later: 32 };
  expect(stretchCounts(counts).map(({ value, count }) => [value, count])).toEqual([
    ['alla', 63],
    ['forsenat', 1],
    ['i-dag', 2],
    ['inom-3', 6],
    ['7-dagar', 8],
    ['30-dagar', 16],
    ['senare', 32],
  ]);
});
