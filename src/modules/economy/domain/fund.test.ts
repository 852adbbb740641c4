import { expect, test } from 'vitest';
import { fundState } from './fund.ts';

const FUND = { decidedSum: 100, used: null, fromOn: '2026-03-01', toOn: '2026-10-31' };

test.each([
  ['2026-02-28', null, 'coming'],
  ['2026-03-01', null, 'current'],
  ['2026-10-31', 100, 'current'],
  ['2026-11-01', 100, 'ended'],
  ['2026-11-01', 99, 'unused'],
  ['2026-11-01', null, 'unused'],
  ['2026-05-01', 101, 'over'],
] as const)('on %s, of which %s is used, is %s', (today, used, state) => {
  expect(fundState({ ...FUND, used }, today)).toBe(state);
});
