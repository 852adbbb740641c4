import { type CalendarDate, fromDayNumber, toDayNumber } from './calendar-date.ts';
import { dayNumberOf, daysInMonth } from './day-number.ts';
import { assertWhole, CalendarError } from './error.ts';

/**
 * Swedish time (Europe/Stockholm). An instant is a `Date`, milliseconds UTC. Offsets come from the time zone data of the
 * platform, so that a change of the law on summer time comes with an update of it; they are read once a year of the
 * calendar and kept, since asking for each instant is slow.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FIRST_DAY = dayNumberOf(1953, 1, 1);
// Swedish midnight is 23:00 UTC the evening before at both ends (winter time).
const FIRST_INSTANT = FIRST_DAY * DAY - HOUR;
const END_OF_INSTANTS = dayNumberOf(2200, 1, 1) * DAY - HOUR;

const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });

type Change = { readonly from: number; readonly offset: number };
/** The offset at the start of a UTC year, and its changes in order. */
type OffsetYear = { readonly offset: number; readonly changes: readonly Change[] };

const offsetYears = new Map<number, OffsetYear>();

/** Asks the platform. Milliseconds east of UTC. */
function readOffset(at: number): number {
  const name = zone.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /^GMT\+(\d\d):00$/.exec(name);
  if (match === null)
    throw new Error(`The time zone data has no offset in whole hours for Sweden: "${name}"`);
  return Number(match[1]) * HOUR;
}

/** Looks month by month; a change within a month is narrowed down to the minute. */
function offsetYear(year: number): OffsetYear {
  const known = offsetYears.get(year);
  if (known !== undefined) return known;
  let start = dayNumberOf(year, 1, 1) * DAY;
  const first = readOffset(start);
  const changes: Change[] = [];
  let offset = first;
  for (let month = 1; month <= 12; month += 1) {
    const end = start + daysInMonth(year, month) * DAY;
    const next = readOffset(end);
    if (next !== offset) changes.push({ from: firstMinuteWithOther(offset, start, end), offset: next });
    offset = next;
    start = end;
  }
  const made = { offset: first, changes };
  offsetYears.set(year, made);
  return made;
}

function firstMinuteWithOther(offset: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (readOffset(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function offsetAt(at: number): number {
  const year = offsetYear(new Date(at).getUTCFullYear());
  let offset = year.offset;
  for (const change of year.changes) if (at >= change.from) offset = change.offset;
  return offset;
}

/** Milliseconds of the Swedish wall clock, counted as if it were UTC. */
function wallClock(at: number): number {
  return at + offsetAt(at);
}

/**
 * The first instant at which the Swedish wall clock shows `wall` or, when it is skipped by the change to summer time, later
 * than that. Of the two when the hour is doubled, the earlier.
 */
function firstInstantAt(wall: number): number {
  const a = wall - offsetAt(wall - DAY);
  const b = wall - offsetAt(wall + DAY);
  const early = Math.min(a, b);
  return wallClock(early) >= wall ? early : Math.max(a, b);
}

function checked(instant: Date): number {
  const at = instant.getTime();
  if (Number.isNaN(at)) throw new CalendarError('NOT_AN_INSTANT', 'the instant is not a time');
  return checkedMillis(at);
}

function checkedMillis(at: number): number {
  if (at < FIRST_INSTANT || at >= END_OF_INSTANTS) {
    throw new CalendarError('OUT_OF_RANGE', 'the instant lies outside 1953–2199, Swedish time');
  }
  return at;
}

/**
 * The day it is in Sweden at the instant.
 * @throws CalendarError NOT_AN_INSTANT, OUT_OF_RANGE (1953–2199)
 */
export function swedishDayOf(instant: Date): CalendarDate {
  return fromDayNumber(Math.floor(wallClock(checked(instant)) / DAY));
}

/**
 * The first instant of a Swedish day: midnight, Swedish time.
 * @throws CalendarError OUT_OF_RANGE before 1953
 */
export function startOfDay(day: CalendarDate): Date {
  return new Date(firstInstantAt(checkedDayNumber(day) * DAY));
}

/**
 * The end of a Swedish day, as the first instant that no longer belongs to it: the day lasts as long as `instant < end`.
 * 23, 24 or 25 hours after its start.
 * @throws CalendarError OUT_OF_RANGE before 1953
 */
export function endOfDay(day: CalendarDate): Date {
  return new Date(firstInstantAt((checkedDayNumber(day) + 1) * DAY));
}

function checkedDayNumber(day: CalendarDate): number {
  const n = toDayNumber(day);
  if (n < FIRST_DAY) throw new CalendarError('OUT_OF_RANGE', 'Swedish time is known for 1953–2199');
  return n;
}

/** Hour 0–23, minute and second 0–59, as a Swedish clock on the wall shows them. */
export type WallTime = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

/**
 * The instant at which a clock on a Swedish wall shows the time. When the clock is put back it shows the hour from 02 twice:
 * the earlier instant (summer time) is taken, so that a time limit counted from it never comes out too late. When it is put
 * forward the hour from 02 is skipped: null.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199
 */
export function instantOfWallTime(day: CalendarDate, time: WallTime): Date | null {
  const sinceMidnight = time.hour * HOUR + time.minute * MINUTE + time.second * 1000 + time.millisecond;
  const wall = checkedDayNumber(day) * DAY + sinceMidnight;
  const at = firstInstantAt(wall);
  return wallClock(at) === wall ? new Date(at) : null;
}

/**
 * Elapsed real hours: over the change to and from summer time the wall clock moves by one hour more or less.
 * @throws CalendarError NOT_WHOLE, NOT_AN_INSTANT, OUT_OF_RANGE (1953–2199)
 */
export function addHours(instant: Date, n: number): Date {
  assertWhole(n);
  const later = new Date(checked(instant) + n * HOUR);
  if (Number.isNaN(later.getTime()))
    throw new CalendarError('OUT_OF_RANGE', 'the instant lies outside 1953–2199');
  checked(later);
  return later;
}

/**
 * ISO 8601 with the Swedish offset, `2026-03-29T03:30:00+02:00`; milliseconds only when there are any.
 * @throws CalendarError NOT_AN_INSTANT, OUT_OF_RANGE (1953–2199)
 */
export function formatSwedishInstant(instant: Date): string {
  const at = checked(instant);
  const offset = offsetAt(at);
  const wall = new Date(at + offset).toISOString();
  const time = wall.slice(0, wall.endsWith('.000Z') ? 19 : 23);
  return `${time}+${String(offset / HOUR).padStart(2, '0')}:00`;
}
