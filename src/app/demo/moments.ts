import { addDays, startOfDay, swedishDayOf } from '#platform/calendar';

const HOUR = 3_600_000;

/** On earlier days the hour of that day, Swedish time; today so many hours ago, but never before the day began. */
export function momentOf(now: Date, daysAgo: number, hour: number): Date {
  const today = swedishDayOf(now);
  if (daysAgo > 0) return new Date(startOfDay(addDays(today, -daysAgo)).getTime() + hour * HOUR);
  return new Date(Math.max(now.getTime() - hour * HOUR, startOfDay(today).getTime() + 1));
}

/** What is wanted, but a second after the step before at the soonest, and never in the time to come. */
export const later = (wanted: Date, notBefore: Date, now: Date): Date =>
  new Date(Math.min(Math.max(wanted.getTime(), notBefore.getTime() + 1000), now.getTime()));
