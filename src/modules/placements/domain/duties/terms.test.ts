import { describe, expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { firstSchoolDueOn, isOfSchoolAge, schoolAge, schoolHoldsUntil, termAfter, termOf } from './terms.ts';

describe('a term', () => {
  test.each([
    ['2026-01-01', '2026-VT', '2026-06-30'],
    ['2026-06-30', '2026-VT', '2026-06-30'],
    ['2026-07-01', '2026-HT', '2026-12-31'],
    ['2026-12-31', '2026-HT', '2026-12-31'],
  ])('of %s is %s, until %s', (day, key, until) => {
    expect(termOf(d(day))).toMatchObject({ key, until });
  });
  test('is followed by the other of the school year', () => {
    expect(termAfter(termOf(d('2026-11-20'))).key).toBe('2027-VT');
    expect(termAfter(termOf(d('2027-02-01'))).key).toBe('2027-HT');
  });
});

describe('school age', () => {
  // Skollagen 7:10: the autumn term of the year in which the child turns six, whichever day that is.
  test.each([
    ['2020-12-31', '2026-06-30', false],
    ['2020-12-31', '2026-07-01', true],
    ['2020-01-01', '2026-06-30', false],
    ['2008-11-20', '2026-11-19', true],
    ['2008-11-20', '2026-11-20', false],
  ])('born %s, on %s: %s', (born, on, expected) => {
    expect(isOfSchoolAge(schoolAge(d(born)), d(on))).toBe(expected);
  });
  test('is not known of whoever’s birth is not', () => {
    expect(isOfSchoolAge(schoolAge(null), d('2026-11-20'))).toBe(false);
  });
});

describe('the first follow-up of schooling', () => {
  test.each([
    ['2015-03-01', '2026-11-20', '2026-12-31'],
    ['2015-03-01', '2026-12-31', '2026-12-31'],
    // Comes of school age while placed.
    ['2020-05-05', '2025-10-01', '2026-12-31'],
    ['2008-11-20', '2026-11-20', null],
  ])('of a child born %s, placed %s, is due %s', (born, started, due) => {
    expect(firstSchoolDueOn(schoolAge(d(born)), d(started))).toBe(due);
  });
  test('holds until the last day of the next term', () => {
    expect(schoolHoldsUntil(d('2026-11-20'))).toBe('2027-06-30');
    expect(schoolHoldsUntil(d('2027-01-10'))).toBe('2027-12-31');
  });
});
