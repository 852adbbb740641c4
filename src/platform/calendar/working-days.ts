import { type CalendarDate, fromDayNumber, partsOf, toDayNumber } from './calendar-date.ts';
import { partsOfDayNumber } from './day-number.ts';
import { assertWhole } from './error.ts';
import { isWorkingDayNumber } from './holidays.ts';

/**
 * Monday–Friday, except public holidays (lag 1989:253) and except midsommarafton, julafton and nyårsafton.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199
 */
export function isWorkingDay(day: CalendarDate): boolean {
  return isWorkingDayNumber(toDayNumber(day), partsOf(day).year);
}

/**
 * Steps day by day until `n` working days have been passed: the day itself is day 0 and need not be a working day. For
 * n ≠ 0 the result is always a working day; n = 0 gives the day itself. Negative `n` steps backwards.
 * @throws CalendarError NOT_WHOLE, OUT_OF_RANGE when a day outside 1953–2199 would have to be judged
 */
export function addWorkingDays(day: CalendarDate, n: number): CalendarDate {
  assertWhole(n);
  const step = n < 0 ? -1 : 1;
  let at = toDayNumber(day);
  for (let left = Math.abs(n); left > 0; ) {
    at += step;
    if (isWorkingDayNumber(at, partsOfDayNumber(at).year)) left -= 1;
  }
  return fromDayNumber(at);
}

/**
 * The day itself if it is a working day, else the next one (lag 1930:173 2 §: a measure whose last day is a Saturday,
 * Sunday, other public holiday, midsommarafton, julafton or nyårsafton may be taken on the next weekday). Whether the law
 * applies to a certain time limit is a question for a lawyer: this is never used to postpone an alarm. Today's wording is
 * used for all years, also before Saturdays were put on a par with Sundays all the year.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199, and for 2199-12-31, which rolls out of the range
 */
export function rollForward(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
