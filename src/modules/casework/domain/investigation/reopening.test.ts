import { describe, expect, it } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { DEFAULT_REOPENING_DAYS, soonReopened } from './reopening.ts';

const flagged = (ended: readonly string[], opened: string, within = DEFAULT_REOPENING_DAYS) =>
  soonReopened(ended.map(calendarDate), calendarDate(opened), within)?.days ?? null;

describe('an investigation that is opened after another (JO 2565-2016, 2411-2017)', () => {
  it.each([
    // [what, ended, opened, days when flagged]
    ['the same day', '2026-03-02', '2026-03-02', 0],
    ['the day after', '2026-03-02', '2026-03-03', 1],
    ['29 days after', '2026-03-02', '2026-03-31', 29],
    ['30 days after, the last day that is flagged', '2026-03-02', '2026-04-01', 30],
    ['31 days after', '2026-03-02', '2026-04-02', null],
    ['30 days after over a month of 31 days', '2026-01-31', '2026-03-02', 30],
    ['31 days after over a month of 31 days', '2026-01-31', '2026-03-03', null],
    ['30 days after over a leap day', '2028-02-15', '2028-03-16', 30],
    ['31 days after over a leap day', '2028-02-15', '2028-03-17', null],
    ['30 days after a leap day', '2028-02-29', '2028-03-30', 30],
    ['the same days in a year without one', '2027-02-15', '2027-03-17', 30],
    ['over the turn of the year', '2026-12-15', '2027-01-14', 30],
    ['over the change to summer time', '2026-03-15', '2026-04-14', 30],
    ['over the change from summer time', '2026-10-10', '2026-11-09', 30],
    ['a year after', '2025-11-20', '2026-11-20', null],
  ] as const)('%s', (_what, ended, opened, days) => {
    expect(flagged([ended], opened)).toBe(days);
  });

  it('is not flagged when there was none before', () => {
    expect(flagged([], '2026-11-20')).toBeNull();
  });

  it('is measured from the latest that ended', () => {
    expect(flagged(['2026-11-10', '2026-01-01', '2026-10-30'], '2026-11-20')).toBe(10);
  });

  it('takes no notice of what ended later', () => {
    expect(flagged(['2026-12-01'], '2026-11-20')).toBeNull();
  });

  it.each([
    [10, 10, 10],
    [10, 9, null],
    [0, 0, 0],
    [1, 0, null],
  ] as const)('%i days after, with the board’s own limit of %i', (days, within, answer) => {
    const opened = `2026-11-${String(10 + days).padStart(2, '0')}`;
    expect(flagged(['2026-11-10'], opened, within)).toBe(answer);
  });
});
