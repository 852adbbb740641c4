import { expect, test } from 'vitest';
import { calendarDate, timedDay } from './index.ts';

const faultsOf = (text: string) =>
  calendarDate()
    .safeParse(text)
    .error?.issues.map((issue) => issue.message) ?? [];

test.each([
  ['2026-11-28', []],
  ['1900-01-01', []],
  ['2198-12-31', []],
  // A day after it, a clock to it or the holidays of its year would lie beyond the calendar.
  ['2199-01-01', ['too_far_off']],
  ['2199-12-31', ['too_far_off']],
  ['9999-12-31', ['calendar_date']],
])('of the day %s is said %j', (text, faults) => {
  expect([...new Set(faultsOf(text))]).toEqual(faults);
});

test.each([
  ['1954-01-01', true],
  ['1953-12-31', false],
  ['2198-12-31', true],
  ['2199-01-01', false],
])('%s is held against instants: %s', (text, isTaken) => {
  expect(timedDay().safeParse(text).success).toBe(isTaken);
});
