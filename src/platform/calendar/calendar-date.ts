import { type DateParts, dayNumberOf, daysInMonth, partsOfDayNumber } from './day-number.ts';
import { CalendarError } from './error.ts';

declare const brand: unique symbol;

/**
 * A day as it is called in Sweden, `YYYY-MM-DD`: no time, no zone. Always a day that exists, from 1900-01-01 (birth dates
 * of the living) to 2199-12-31. Being strings of one form, days can be compared with `<` and `===`.
 */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const FIRST_DAY = dayNumberOf(1900, 1, 1);
const LAST_DAY = dayNumberOf(2199, 12, 31);
const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** The day that the text names, or null: wrong form, a day that doesn't exist, or a year outside 1900–2199. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!FORM.test(text)) return null;
  const { year, month, day } = split(text);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return text as CalendarDate;
}

/**
 * As `parseCalendarDate`, for text that is known to be a day: from the database, from checked input, in tests.
 * @throws CalendarError NOT_A_DATE
 */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === null)
    throw new CalendarError('NOT_A_DATE', `${JSON.stringify(text)} is not a day in 1900–2199`);
  return day;
}

export function isCalendarDate(text: string): text is CalendarDate {
  return parseCalendarDate(text) !== null;
}

/** @throws CalendarError NOT_A_DATE when there is no such day in 1900–2199 */
export function calendarDateOf({ year, month, day }: DateParts): CalendarDate {
  return calendarDate(write(year, month, day));
}

/** Month 1–12, day 1–31. */
export function partsOf(day: CalendarDate): DateParts {
  return split(day);
}

/** Day number; see day-number.ts. */
export function toDayNumber(day: CalendarDate): number {
  const parts = split(day);
  return dayNumberOf(parts.year, parts.month, parts.day);
}

/** @throws CalendarError OUT_OF_RANGE outside 1900–2199 */
export function fromDayNumber(n: number): CalendarDate {
  // Written so that NaN is refused too.
  if (!(n >= FIRST_DAY && n <= LAST_DAY)) {
    throw new CalendarError('OUT_OF_RANGE', 'the day lies outside 1900–2199');
  }
  const { year, month, day } = partsOfDayNumber(n);
  return write(year, month, day) as CalendarDate;
}

function split(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function write(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
