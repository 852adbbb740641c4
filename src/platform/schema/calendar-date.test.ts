import { expect, test } from 'vitest';
import { calendarDate } from './index.ts';

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
