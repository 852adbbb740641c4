import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  calendarDate,
  calendarDateOf,
  fromDayNumber,
  isCalendarDate,
  parseCalendarDate,
  partsOf,
  toDayNumber,
} from './calendar-date.ts';
import { dayNumberOf, daysInMonth, partsOfDayNumber, weekdayOfDayNumber } from './day-number.ts';
import { CalendarError } from './error.ts';

const dayNumbers = fc.integer({ min: dayNumberOf(1900, 1, 1), max: dayNumberOf(2199, 12, 31) });

describe('parseCalendarDate', () => {
  test.each([
    ['2026-12-04', 'an ordinary day'],
    ['1900-01-01', 'the first day'],
    ['2199-12-31', 'the last day'],
    ['2024-02-29', 'a leap day'],
    ['2000-02-29', 'a leap day in a year divisible by 400'],
  ])('takes %s (%s)', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    ['2026-02-29', 'not a leap year'],
    ['1900-02-29', 'divisible by 100 and not by 400'],
    ['2100-02-29', 'divisible by 100 and not by 400'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-00-10', 'month 0'],
    ['2026-13-10', 'month 13'],
    ['2026-01-00', 'day 0'],
    ['2026-01-32', 'day 32'],
    ['1899-12-31', 'before the range'],
    ['2200-01-01', 'after the range'],
    ['2026-1-1', 'not padded'],
    ['20260101', 'no hyphens'],
    ['2026-01-01T00:00', 'a time'],
    [' 2026-01-01', 'a blank before'],
    ['2026-01-01\n', 'a line break after'],
    ['٢٠٢٦-٠١-٠١', 'digits of another script'],
    ['', 'nothing'],
  ])('refuses %j (%s)', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(CalendarError);
  });
});

describe('calendarDateOf and partsOf', () => {
  it('writes with leading zeros', () => {
    expect(calendarDateOf({ year: 2026, month: 3, day: 9 })).toBe('2026-03-09');
  });

  it('refuses parts that are no day', () => {
    expect(() => calendarDateOf({ year: 2026, month: 2, day: 29 })).toThrow(CalendarError);
    expect(() => calendarDateOf({ year: 2026, month: 2, day: 1.5 })).toThrow(CalendarError);
  });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(dayNumbers, (n) => {
        const day = fromDayNumber(n);
        expect(calendarDateOf(partsOf(day))).toBe(day);
      }),
    );
  });
});

describe('day numbers', () => {
  it('agree with the platform’s UTC calendar on every day of the range', () => {
    for (let n = dayNumberOf(1900, 1, 1); n <= dayNumberOf(2199, 12, 31); n += 1) {
      const utc = new Date(n * 86_400_000);
      const { year, month, day } = partsOfDayNumber(n);
      if (
        year !== utc.getUTCFullYear() ||
        month !== utc.getUTCMonth() + 1 ||
        day !== utc.getUTCDate() ||
        weekdayOfDayNumber(n) !== (utc.getUTCDay() || 7) ||
        dayNumberOf(year, month, day) !== n ||
        fromDayNumber(n) !== utc.toISOString().slice(0, 10)
      ) {
        expect.fail(`${utc.toISOString()} became ${year}-${month}-${day}`);
      }
    }
  });

  it('order as the strings do', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b);
      }),
    );
  });

  it('outside the range are refused', () => {
    for (const n of [
      dayNumberOf(1899, 12, 31),
      dayNumberOf(2200, 1, 1),
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]) {
      expect(() => fromDayNumber(n)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
    expect(fromDayNumber(toDayNumber(calendarDate('2199-12-31')))).toBe('2199-12-31');
  });

  it('know the length of every month', () => {
    expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2026, i + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
  });
});
