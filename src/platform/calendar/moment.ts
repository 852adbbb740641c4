import { type CalendarDate, parseCalendarDate, toDayNumber } from './calendar-date.ts';
import { CalendarError } from './error.ts';
import { instantOfWallTime, swedishDayOf } from './swedish-time.ts';

/** What a text says of when: a whole day, or an instant and the Swedish day that it falls on. */
export type Moment =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'instant'; readonly instant: Date; readonly day: CalendarDate };

/**
 * FORM: not ISO 8601. NO_SUCH_DAY, NO_SUCH_TIME: 30 February, 25:00. SKIPPED_HOUR: a Swedish time that the change to summer
 * time leaps over. OUT_OF_RANGE: outside 1953–2199.
 */
export type MomentError = 'FORM' | 'NO_SUCH_DAY' | 'NO_SUCH_TIME' | 'SKIPPED_HOUR' | 'OUT_OF_RANGE';

const FORM =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?)?$/i;

const MINUTE = 60_000;

/**
 * Reads ISO 8601: a day (`2026-03-29`), an instant with offset (`2026-03-29T01:30:00+01:00`, `…Z`), or a time without offset,
 * which is read as Swedish time. Of a Swedish time that occurs twice, when the clock is put back, the first is meant, so
 * that a time limit counted from it never comes out too late. Seconds may be left out; fractions beyond milliseconds are
 * cut off.
 */
export function parseMoment(text: string): Moment | MomentError {
  const match = FORM.exec(text);
  if (match === null) return 'FORM';
  const [, date = '', hours, minutes, seconds, fraction, utc, sign, offsetHours, offsetMinutes] = match;
  const year = Number(date.slice(0, 4));
  const day = parseCalendarDate(date);
  if (day === null) return year < 1900 || year > 2199 ? 'OUT_OF_RANGE' : 'NO_SUCH_DAY';
  if (year < 1953) return 'OUT_OF_RANGE';
  if (hours === undefined) return { kind: 'day', day };

  const time = {
    hour: Number(hours),
    minute: Number(minutes),
    second: Number(seconds ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
  };
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return 'NO_SUCH_TIME';
  if (utc === undefined && sign === undefined) {
    const instant = instantOfWallTime(day, time);
    return instant === null ? 'SKIPPED_HOUR' : { kind: 'instant', instant, day };
  }

  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > 14 * 60 || Number(offsetMinutes ?? 0) > 59) return 'NO_SUCH_TIME';
  const wall =
    ((toDayNumber(day) * 24 + time.hour) * 60 + time.minute) * MINUTE + time.second * 1000 + time.millisecond;
  const instant = new Date(wall - offset * MINUTE);
  try {
    return { kind: 'instant', instant, day: swedishDayOf(instant) };
  } catch (error) {
    if (error instanceof CalendarError) return 'OUT_OF_RANGE';
    throw error;
  }
}
