import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { isToBeExecuted, lastDayToExecute, mayReport, quarterOf, reportedAs } from './execution.ts';

/** SoL (2025:400) 34:1, of decisions by 11:1 and 12:1; earlier SoL (2001:453) 16:6 f. */
describe('a decision waits to be executed', () => {
  test.each([
    ['granted by SoL', { result: 'granted', law: 'sol' }, true],
    ['granted in part', { result: 'partly_refused', law: 'sol' }, true],
    ['refused', { result: 'refused', law: 'sol' }, false],
    ['withdrawn', { result: 'withdrawn', law: 'sol' }, false],
    ['changed to something else that is granted', { result: 'granted', law: 'sol', effect: 'changed' }, true],
    ['annulled, whatever its result says', { result: 'granted', law: 'sol', effect: 'annulled' }, false],
    ['care by LVU', { result: 'granted', law: 'lvu' }, false],
    ['by LSS, which has its own rule', { result: 'granted', law: 'lss' }, false],
  ] as const)('%s: %o → %s', (_what, decision, waits) => {
    expect(isToBeExecuted(decision)).toBe(waits);
  });

  test.each([
    ['2026-08-27', '2026-11-27'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
  ])('decided on %s till %s', (since, until) => {
    expect(lastDayToExecute(calendarDate(since))).toBe(until);
  });
});

test.each([
  ['2026-01-01', '2026-01-01', '2026-03-31'],
  ['2026-06-30', '2026-04-01', '2026-06-30'],
  ['2026-08-15', '2026-07-01', '2026-09-30'],
  ['2026-12-31', '2026-10-01', '2026-12-31'],
])('%s lies in the quarter %s–%s', (day, from, to) => {
  expect(quarterOf(calendarDate(day))).toEqual({ from, to });
});

describe('the report of the third quarter of 2026', () => {
  const quarter = quarterOf(calendarDate('2026-08-01'));
  const wait = (
    dueOn: string,
    endedOn: string | null = null,
    endedAs: 'executed' | 'fell_away' = 'executed',
  ) => ({
    dueOn,
    endedOn,
    endedAs: endedOn === null ? null : endedAs,
  });
  test.each([
    ['late and waiting', wait('2026-08-10'), 'waiting'],
    ['late since long, and waiting', wait('2025-12-01'), 'waiting'],
    ['late on the last day', wait('2026-09-30'), 'waiting'],
    ['not late yet when it ended', wait('2026-10-01'), null],
    ['executed on the last day of its time', wait('2026-08-10', '2026-08-10'), null],
    ['executed a day too late', wait('2026-08-10', '2026-08-11'), 'executed'],
    ['executed after the quarter', wait('2026-08-10', '2026-10-01'), 'waiting'],
    ['executed late, in the quarter before', wait('2026-05-01', '2026-06-30'), null],
    ['late before, executed in the quarter', wait('2026-05-01', '2026-07-01'), 'executed'],
    ['late, and then annulled', wait('2026-05-01', '2026-07-05', 'fell_away'), 'fell_away'],
    ['annulled in time', wait('2026-08-01', '2026-07-05', 'fell_away'), null],
  ] as const)('%s', (_what, given, as) => {
    expect(reportedAs(given, quarter, calendarDate('2026-11-27'))).toBe(as);
  });

  test('while it goes on holds nothing whose time has not run out', () => {
    const day = calendarDate('2026-08-20');
    expect(reportedAs(wait('2026-08-20'), quarter, day)).toBeNull();
    expect(reportedAs(wait('2026-08-19'), quarter, day)).toBe('waiting');
  });

  test.each([
    ['2026-09-30', 'QUARTER_NOT_OVER'],
    ['2026-10-01', null],
  ] as const)('on %s → %s', (today, hindrance) => {
    expect(mayReport(quarter, calendarDate(today))).toBe(hindrance);
  });
});
