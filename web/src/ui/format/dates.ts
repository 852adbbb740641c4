/**
 * Days are `YYYY-MM-DD`, instants ISO 8601. Everything is shown in Swedish time, also to someone whose computer
 * stands in another zone.
 */

const ZONE = 'Europe/Stockholm';
const DAY_MS = 86_400_000;

const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const longDayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const relativeDayFormat = new Intl.RelativeTimeFormat('sv-SE', { numeric: 'auto' });
const plainDayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const shortDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', day: 'numeric', month: 'short' });

/** Midnight of the day in UTC: a number to count days with, never an instant. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / DAY_MS);
}

/** Counts over the ends of months and years. */
export function addDays(day: string, n: number): string {
  return new Date(dayNumber(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** The Swedish day of an instant. */
export function dayOf(instant: string): string {
  return isoDayFormat.format(Date.parse(instant));
}

/** `14.32` */
export function clockTime(instant: string | number): string {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return clockFormat.format(at).replace(':', '.');
}

/** `Fredag 4 december 2026` */
export function longDay(day: string): string {
  return sentence(longDayFormat.format(dayNumber(day)));
}

/** `Söndag 6 december` */
export function weekday(day: string): string {
  return sentence(weekdayFormat.format(dayNumber(day)));
}

/** `11 dec`, where the year goes without saying. */
export function shortDay(day: string): string {
  return shortDayFormat.format(dayNumber(day)).replace('.', '');
}

/** `4 december 2026`, for running text. */
export function plainDay(day: string): string {
  return plainDayFormat.format(dayNumber(day));
}

/** `i dag 08.05`, `i går 16.41`, otherwise `2026-11-19 08.10`. */
export function dayAndTime(instant: string, today: string): string {
  const day = dayOf(instant);
  const ago = daysBetween(day, today);
  const time = clockTime(instant);
  return `${ago === 0 || ago === 1 ? relativeDayFormat.format(-ago, 'day') : day} ${time}`;
}

/** `i dag 08.10`, `i går 16.41`, otherwise the day alone: how fresh something is. */
export function recently(instant: string, today: string): string {
  const day = dayOf(instant);
  return daysBetween(day, today) > 1 ? day : dayAndTime(instant, today);
}

/** `2026-11-19 08.10` */
export function isoDayAndTime(instant: string): string {
  return `${dayOf(instant)} ${clockTime(instant)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SWEDISH_OFFSETS = ['+01:00', '+02:00'] as const;

/**
 * The instant of a Swedish wall clock time, with its offset. The hour that happens twice in October is taken as
 * the later one; an hour that March skips has no instant and gives null.
 * @param time `HH:MM`
 */
export function swedishInstant(day: string, time: string): string | null {
  const candidates = SWEDISH_OFFSETS.map((offset) => `${day}T${time}:00${offset}`);
  const shown = `${day} ${time.replace(':', '.')}`;
  return candidates.find((instant) => isoDayAndTime(instant) === shown) ?? null;
}
