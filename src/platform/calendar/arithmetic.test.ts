import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  daysBetween,
  isoWeekOf,
  weekdayOf,
} from './arithmetic.ts';
import { calendarDate, fromDayNumber, partsOf } from './calendar-date.ts';
import { dayNumberOf, daysInMonth } from './day-number.ts';

const days = fc
  .integer({ min: dayNumberOf(1960, 1, 1), max: dayNumberOf(2140, 12, 31) })
  .map((n) => fromDayNumber(n));
const d = calendarDate;

describe('counting by the calendar', () => {
  // Sources: "1 §" is lag (1930:173) om beräkning av lagstadgad tid 1 §. "§ 1 last" is its second sentence. "leap" is the
  // Gregorian calendar. Day 0 is the trigger's own day throughout.
  test.each<['days' | 'weeks' | 'months' | 'years', string, number, string, string]>([
    ['days', '2026-11-20', 14, '2026-12-04', '14 days, day 0 not counted'],
    ['days', '2026-12-20', 14, '2027-01-03', 'over New Year'],
    ['days', '2024-02-15', 14, '2024-02-29', 'leap'],
    ['days', '2026-02-15', 14, '2026-03-01', 'leap'],
    ['days', '2026-03-28', 1, '2026-03-29', 'a day of 23 hours is a day'],
    ['days', '2026-10-24', 2, '2026-10-26', 'a day of 25 hours is a day'],
    ['days', '2026-05-05', 0, '2026-05-05', 'the same day'],
    ['days', '2026-03-01', -1, '2026-02-28', 'backwards'],
    ['weeks', '2026-11-18', 1, '2026-11-25', '1 §: same name in the week'],
    ['weeks', '2026-02-02', 4, '2026-03-02', '1 §'],
    ['weeks', '2026-12-30', 3, '2027-01-20', '1 §'],
    ['months', '2026-10-02', 4, '2027-02-02', '1 §: same number in the month'],
    ['months', '2026-10-31', 4, '2027-02-28', '1 § last: no such day'],
    ['months', '2027-10-31', 4, '2028-02-29', '1 § last, leap'],
    ['months', '2026-02-28', 4, '2026-06-28', '1 §: the number, not the end of the month'],
    ['months', '2024-02-29', 6, '2024-08-29', '1 §'],
    ['months', '2026-05-31', 1, '2026-06-30', '1 § last'],
    ['months', '2026-12-31', 2, '2027-02-28', '1 § last, over New Year'],
    ['months', '2026-01-31', -2, '2025-11-30', '1 § last, backwards'],
    ['months', '2026-01-15', -1, '2025-12-15', 'backwards over New Year'],
    ['years', '2026-03-15', 2, '2028-03-15', '1 §'],
    ['years', '2024-02-29', 1, '2025-02-28', '1 § last'],
    ['years', '2024-02-29', 4, '2028-02-29', '1 §, leap'],
    ['years', '2096-02-29', 4, '2100-02-28', '1 § last: 2100 is not a leap year'],
  ])('%s: %s + %i = %s (%s)', (unit, from, n, expected) => {
    const add = { days: addDays, weeks: addWeeks, months: addMonths, years: addYears }[unit];
    expect(add(d(from), n)).toBe(expected);
  });

  it('differs when months are added one at a time', () => {
    expect(addMonths(addMonths(d('2026-01-31'), 1), 1)).toBe('2026-03-28');
    expect(addMonths(d('2026-01-31'), 2)).toBe('2026-03-31');
  });

  test.each([
    [addDays, 'addDays'],
    [addWeeks, 'addWeeks'],
    [addMonths, 'addMonths'],
    [addYears, 'addYears'],
  ])('refuses fractions and results outside 1900–2199', (add) => {
    for (const n of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => add(d('2026-01-01'), n)).toThrow(expect.objectContaining({ code: 'NOT_WHOLE' }));
    }
    for (const n of [100_000, -100_000]) {
      expect(() => add(d('2026-01-01'), n)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
    // Large enough that n × 12 is no longer a safe integer.
    expect(() => add(d('2026-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const n = fc.integer({ min: -700, max: 700 });

  it('addDays and daysBetween are inverse', () => {
    fc.assert(
      fc.property(days, n, (day, k) => {
        expect(daysBetween(day, addDays(day, k))).toBe(k);
        expect(addDays(addDays(day, k), -k)).toBe(day);
      }),
    );
  });

  it('daysBetween is antisymmetric and adds up', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        expect(daysBetween(a, b)).toBe(0 - daysBetween(b, a));
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });

  it('a later start never gives an earlier due day', () => {
    fc.assert(
      fc.property(days, fc.nat(400), n, fc.constantFrom(addDays, addWeeks, addMonths), (day, gap, k, add) => {
        fc.pre(Math.abs(k) <= 500);
        expect(add(day, k) <= add(addDays(day, gap), k)).toBe(true);
      }),
    );
  });

  it('a longer time never gives an earlier due day', () => {
    fc.assert(
      fc.property(
        days,
        fc.nat(300),
        fc.nat(300),
        fc.constantFrom(addDays, addWeeks, addMonths),
        (day, k, more, add) => {
          expect(add(day, k + more) >= add(day, k)).toBe(true);
        },
      ),
    );
  });

  it('addWeeks keeps the weekday', () => {
    fc.assert(
      fc.property(days, n, (day, k) => {
        expect(weekdayOf(addWeeks(day, k))).toBe(weekdayOf(day));
        expect(daysBetween(day, addWeeks(day, k))).toBe(7 * k);
      }),
    );
  });

  it('addMonths lands in the right month, on the same number or the last day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, k) => {
        const from = partsOf(day);
        const to = partsOf(addMonths(day, k));
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(k);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('a year is twelve months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 50 }), (day, k) => {
        expect(addYears(day, k)).toBe(addMonths(day, 12 * k));
      }),
    );
  });
});

describe('weekday and week', () => {
  test.each([
    ['1970-01-01', 4, 1970, 1, 'Thursday'],
    ['2026-12-04', 5, 2026, 49, 'Friday'],
    ['2026-12-31', 4, 2026, 53, 'a year of 53 weeks'],
    ['2027-01-01', 5, 2026, 53, 'belongs to the year before'],
    ['2027-01-03', 7, 2026, 53, 'Sunday ends the week'],
    ['2027-01-04', 1, 2027, 1, 'Monday starts it'],
    ['2024-12-30', 1, 2025, 1, 'belongs to the year after'],
    ['2023-01-01', 7, 2022, 52, 'ISO 8601'],
  ])('%s is weekday %i of %i-W%i (%s)', (day, weekday, year, week) => {
    expect(weekdayOf(d(day))).toBe(weekday);
    expect(isoWeekOf(d(day))).toEqual({ year, week });
  });

  it('all days of a week have its number, and the next Monday another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = addDays(day, 1 - weekdayOf(day));
        expect(isoWeekOf(addDays(monday, 6))).toEqual(isoWeekOf(monday));
        expect(isoWeekOf(addDays(monday, 7))).not.toEqual(isoWeekOf(monday));
        const { week } = isoWeekOf(day);
        expect(week >= 1 && week <= 53).toBe(true);
      }),
    );
  });

  it('week 1 is the one with 4 January', () => {
    for (let year = 1960; year <= 2140; year += 1) {
      expect(isoWeekOf(d(`${year}-01-04`))).toEqual({ year, week: 1 });
    }
  });
});

describe('ageOn', () => {
  // "1 § last": lag 1930:173 1 § second sentence, by analogy; see the function.
  test.each([
    ['2012-03-04', '2030-03-03', 17, 'the day before'],
    ['2012-03-04', '2030-03-04', 18, 'from the start of the birthday'],
    ['2012-03-04', '2012-03-04', 0, 'the day of birth'],
    ['2012-12-31', '2013-01-01', 0, 'a new year is not a birthday'],
    ['2012-02-29', '2013-02-27', 0, 'leap'],
    ['2012-02-29', '2013-02-28', 1, '1 § last'],
    ['2012-02-29', '2016-02-28', 3, 'the year has the day'],
    ['2012-02-29', '2016-02-29', 4, 'the year has the day'],
    ['1921-06-06', '2026-06-05', 104, 'born before Swedish time is known here'],
  ])('born %s, on %s: %i (%s)', (birth, day, age) => {
    expect(ageOn(d(birth), d(day))).toBe(age);
  });

  it('refuses a day before the birth', () => {
    expect(() => ageOn(d('2012-03-04'), d('2012-03-03'))).toThrow(
      expect.objectContaining({ code: 'BORN_LATER' }),
    );
  });

  it('grows by one on one day each year', () => {
    fc.assert(
      fc.property(days, fc.nat(20_000), (birth, lived) => {
        const day = addDays(birth, lived);
        const growth = ageOn(birth, addDays(day, 1)) - ageOn(birth, day);
        expect([0, 1]).toContain(growth);
        expect(ageOn(birth, addYears(birth, 18))).toBe(18);
      }),
    );
  });
});
