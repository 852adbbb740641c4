import { sv } from '../../app/sv.ts';

/** The last day that the server takes. */
export const LAST_DAY = '2198-12-31';

export type ReadDay = { ok: true; day: string } | { ok: false; message: string };

/**
 * Reads `ÅÅÅÅ-MM-DD` or `ÅÅÅÅMMDD`. A day that the calendar does not have is refused rather than rolled over.
 * @returns the day as `YYYY-MM-DD`, or what to do about it in Swedish
 */
export function readDay(text: string): ReadDay {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  if (!match) return { ok: false, message: sv.field.date.format };
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  return isRealDay(day) ? { ok: true, day } : { ok: false, message: sv.field.date.noSuchDay };
}

/** Reads a day and checks its bounds, both days included. */
export function readDayWithin(text: string, bounds: { min?: string; max?: string }): ReadDay {
  const read = readDay(text);
  if (!read.ok) return read;
  if (bounds.min !== undefined && read.day < bounds.min) {
    return { ok: false, message: sv.field.date.tooEarly(bounds.min) };
  }
  if (bounds.max !== undefined && read.day > bounds.max) {
    return { ok: false, message: sv.field.date.tooLate(bounds.max) };
  }
  return read;
}

/** Reads `14.30`, `14:30` or `1430`; returns `14:30`, or null. */
export function readTime(text: string): string | null {
  const match = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(text.trim());
  return match ? `${String(match[1]).padStart(2, '0')}:${match[2]}` : null;
}

function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
