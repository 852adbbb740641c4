import { formatSwedishInstant, isWorkingDay, swedishDayOf } from '#platform/calendar';

/** Swedish times of day, `08:00`, on working days. */
export interface OfficeHours {
  readonly opens: string;
  readonly closes: string;
}

/** A Swedish time of day, `HH:MM`. */
export const swedishTimeOf = (at: Date): string => formatSwedishInstant(at).slice(11, 16);

/**
 * Whether nobody is in the office: then the social emergency unit must be told. The moment of closing is after hours. Where the board has set
 * no hours nobody can be counted on, so it is always told.
 */
export function isOutOfHours(hours: OfficeHours | null, at: Date): boolean {
  if (!hours || !isWorkingDay(swedishDayOf(at))) return true;
  const time = swedishTimeOf(at);
  return time < hours.opens || time >= hours.closes;
}
