import { describe, expect, it } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { faultOfNext, isReviewed, latestNext, weeksOf } from './review-rules.ts';

const TODAY = d('2026-12-04');

describe('a case has been reviewed within the weeks that count', () => {
  it.each([
    [null, 8, false],
    ['2026-12-04', 8, true],
    // To the day: 56 days back counts, 57 does not.
    ['2026-10-09', 8, true],
    ['2026-10-08', 8, false],
    ['2026-10-23', 6, true],
    ['2026-10-22', 6, false],
  ])('last on %s, %i weeks: %s', (last, weeks, expected) => {
    expect(isReviewed(last === null ? null : d(last), TODAY, weeks)).toBe(expected);
  });
});

describe('the next review', () => {
  it('is proposed for the last day, on the same weekday', () => {
    expect(latestNext(TODAY, 8)).toBe('2027-01-29');
  });

  it.each([
    ['2026-12-04', 'next_not_after_today'],
    ['2026-12-03', 'next_not_after_today'],
    ['2026-12-05', null],
    ['2027-01-29', null],
    ['2027-01-30', 'next_too_late'],
  ])('on %s: %s', (day, fault) => {
    expect(faultOfNext(d(day), TODAY, 8)).toBe(fault);
  });
});

describe('a target in weeks', () => {
  it.each([
    [6, 'weeks', 6],
    [60, 'calendar_days', 8],
    [3, 'calendar_days', 1],
    [2, 'months', 8],
    [30, 'working_days', 6],
    [1, 'years', 52],
  ] as const)('%i %s is %i', (length, unit, weeks) => {
    expect(weeksOf({ length, unit })).toBe(weeks);
  });
});
