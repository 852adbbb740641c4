import { addDays, addWeeks, type CalendarDate } from '#platform/calendar';

/** How often a case is gone through where the municipality has said nothing else, in weeks. */
export const REVIEW_WEEKS = 8;

type Unit = 'hours' | 'calendar_days' | 'working_days' | 'weeks' | 'months' | 'years';

const WEEKS_IN: Readonly<Record<Unit, (length: number) => number>> = {
  hours: () => 1,
  calendar_days: (n) => n / 7,
  working_days: (n) => n / 5,
  weeks: (n) => n,
  months: (n) => n * 4,
  years: (n) => n * 52,
};

/** A target of the municipality in whole weeks: never longer than what was set, and at least one. */
export const weeksOf = ({ unit, length }: { readonly unit: Unit; readonly length: number }): number =>
  Math.max(1, Math.floor(WEEKS_IN[unit](length)));

/** Whether a case has been gone through within the weeks that count, on a day. That many weeks ago, to the day, is within them. */
export function isReviewed(lastOn: CalendarDate | null, today: CalendarDate, weeks: number): boolean {
  return lastOn !== null && lastOn >= addDays(today, -7 * weeks);
}

/** The last day on which the case is to be gone through again: that is proposed, and may be sooner. */
export const latestNext = (today: CalendarDate, weeks: number): CalendarDate => addWeeks(today, weeks);

export type NextFault = 'next_not_after_today' | 'next_too_late';

/** Why a day can't be the next one; null when it can. */
export function faultOfNext(nextOn: CalendarDate, today: CalendarDate, weeks: number): NextFault | null {
  if (nextOn <= today) return 'next_not_after_today';
  return nextOn > latestNext(today, weeks) ? 'next_too_late' : null;
}
