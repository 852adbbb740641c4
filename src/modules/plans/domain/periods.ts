import { nextPeriod, type Period, periodByKey } from '#core/measures';
import { addDays, type CalendarDate, partsOf } from '#platform/calendar';
import type { DutyStanding } from './codes.ts';

/** A plan in force, as far as it says which periods are followed up. */
export interface Watched {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** When it came to be watched here: what was over before is not asked for. */
  readonly since: CalendarDate;
}

/**
 * The tertials and years that a plan is followed up for: each that it is in force in on any day, and that was not over when it came to be watched.
 * Tertials and years each in order; a tertial before the year that it ends.
 */
export function periodsOf({ from, to, since }: Watched): Period[] {
  const first = from > since ? from : since;
  if (first > to) return [];
  const found: Period[] = [];
  for (let p = tertialOf(first); p.from <= to; p = nextPeriod(p)) {
    found.push(p);
    if (p.key.endsWith('T3')) found.push(periodByKey(p.key.slice(0, 4)));
  }
  const last = periodByKey(to.slice(0, 4));
  return found.some((p) => p.key === last.key) ? found : [...found, last];
}

function tertialOf(day: CalendarDate): Period {
  const { year, month } = partsOf(day);
  return periodByKey(`${year}-T${Math.ceil(month / 4)}`);
}

/** The last day to follow up a period: of a tertial the last of the month after, of a year the last of February. */
export function dueOnOf(period: Period): CalendarDate {
  const monthsAfter = period.kind === 'year' ? 2 : 1;
  let month = monthAfter(period.to);
  for (let i = 1; i < monthsAfter; i++) month = monthAfter(month.to);
  return month.to;
}

const monthAfter = (day: CalendarDate): Period => periodByKey(addDays(day, 1).slice(0, 7));

/** Where the follow-up of a period stands. @param signedOn the day on which it was first signed */
export function dutyStanding(
  period: Pick<Period, 'to'>,
  dueOn: CalendarDate,
  signedOn: CalendarDate | null,
  today: CalendarDate,
): DutyStanding {
  if (signedOn !== null) return signedOn <= dueOn ? 'in_time' : 'late';
  if (today <= period.to) return 'not_yet';
  return today <= dueOn ? 'due' : 'overdue';
}
