import { addDays, addMonths, type CalendarDate } from '#platform/calendar';
import type { PlanStanding } from './codes.ts';

/** A plan is looked at anew within so many months. General advice asks for it regularly; the number is the board's routine (LOK-013). */
const REVIEW_MONTHS = 6;
/** Days from the start of the intervention within which its plan is made: the board's routine (LOK-022). */
const MADE_WITHIN_DAYS = 30;
/** So many days before its day a review stands among what is to be done. */
const SOON_DAYS = 30;

/** The version that holds: the last that has been agreed. */
export interface HeldPlan {
  readonly agreedOn: CalendarDate;
  /** Both counted in; no last day until further notice. */
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  /** When it was last looked at; null until it has been. */
  readonly reviewedOn: CalendarDate | null;
}

/** The last day of the next review: six months from when it was agreed or last looked at, the same date, or the month's last day. */
export function reviewBy({ agreedOn, reviewedOn }: HeldPlan): CalendarDate {
  const last = reviewedOn !== null && reviewedOn > agreedOn ? reviewedOn : agreedOn;
  return addMonths(last, REVIEW_MONTHS);
}

/** The last day for making the plan of what was started then. */
export const madeBy = (startedOn: CalendarDate): CalendarDate => addDays(startedOn, MADE_WITHIN_DAYS);

/**
 * Whether the plan is in use that day: agreed, in force and looked at within six months.
 * @param held null when no version has been agreed
 * @param hasProposal a version waits to be agreed
 */
export function standingOf(held: HeldPlan | null, hasProposal: boolean, today: CalendarDate): PlanStanding {
  if (held === null) return hasProposal ? 'not_agreed' : 'missing';
  if (held.startsOn > today) return 'coming';
  if (held.endsOn !== null && held.endsOn < today) return 'ended';
  return reviewBy(held) < today ? 'review_overdue' : 'current';
}

/** Whether the review is past its day or near it. */
export const isReviewNear = (held: HeldPlan, today: CalendarDate): boolean =>
  reviewBy(held) <= addDays(today, SOON_DAYS);
