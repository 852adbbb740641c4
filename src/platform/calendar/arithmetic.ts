import { type CalendarDate, calendarDateOf, fromDayNumber, partsOf, toDayNumber } from './calendar-date.ts';
import { dayNumberOf, daysInMonth, partsOfDayNumber, weekdayOfDayNumber } from './day-number.ts';
import { assertWhole, CalendarError } from './error.ts';

/**
 * Calendar days: the day itself is day 0. Negative `n` counts backwards.
 * @throws CalendarError NOT_WHOLE, OUT_OF_RANGE (1900–2199)
 */
export function addDays(day: CalendarDate, n: number): CalendarDate {
  assertWhole(n);
  return fromDayNumber(toDayNumber(day) + n);
}

/**
 * The same weekday `n` weeks later (lag 1930:173 1 §: the day with the same name in the week).
 * @throws CalendarError NOT_WHOLE, OUT_OF_RANGE (1900–2199)
 */
export function addWeeks(day: CalendarDate, n: number): CalendarDate {
  assertWhole(n);
  return addDays(day, n * 7);
}

/**
 * The same day number `n` months later, or the last day of that month if it has no such day (lag 1930:173 1 §). Adding in
 * steps is not the same as adding at once: 31 January + 1 + 1 month is 28 March, 31 January + 2 months is 31 March.
 * @throws CalendarError NOT_WHOLE, OUT_OF_RANGE (1900–2199)
 */
export function addMonths(day: CalendarDate, n: number): CalendarDate {
  assertWhole(n);
  const from = partsOf(day);
  const months = from.year * 12 + (from.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  if (year < 1900 || year > 2199) throw new CalendarError('OUT_OF_RANGE', 'the day lies outside 1900–2199');
  return calendarDateOf({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/**
 * The same day of the year `n` years later; from 29 February to a common year: 28 February (lag 1930:173 1 §).
 * @throws CalendarError NOT_WHOLE, OUT_OF_RANGE (1900–2199)
 */
export function addYears(day: CalendarDate, n: number): CalendarDate {
  assertWhole(n);
  return addMonths(day, n * 12);
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(day: CalendarDate): number {
  return weekdayOfDayNumber(toDayNumber(day));
}

/**
 * Week number as in Swedish almanacs (ISO 8601): weeks start on Monday, and week 1 is the one with the year's first
 * Thursday. `year` is the year that the week belongs to, which around New Year may differ from the day's own.
 */
export function isoWeekOf(day: CalendarDate): { readonly year: number; readonly week: number } {
  const n = toDayNumber(day);
  const thursday = n + 4 - weekdayOfDayNumber(n);
  const { year } = partsOfDayNumber(thursday);
  return { year, week: Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1 };
}

/**
 * Age in whole years on a day. A year is reached at the start of the birthday. Who is born on 29 February reaches it on
 * 28 February in common years, by the rule for counting years in lag 1930:173 1 § (the month's last day when it has no such
 * day); Swedish law has no rule of its own for this, and the earlier day is also the cautious one where a time runs out at
 * a certain age.
 * @throws CalendarError BORN_LATER when `day` is before the birth
 */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  if (day < birthDate) throw new CalendarError('BORN_LATER', 'the day is before the birth date');
  const years = partsOf(day).year - partsOf(birthDate).year;
  return addYears(birthDate, years) <= day ? years : years - 1;
}
