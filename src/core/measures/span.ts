import { addDays, type CalendarDate } from '#platform/calendar';
import { type Period, periodOf } from './period.ts';
import type { NotMeasured } from './value.ts';

/** How far a period has been counted. */
export interface Span {
  readonly period: Period;
  readonly today: CalendarDate;
  /** The last day counted; null when there is none. */
  readonly through: CalendarDate | null;
  /** Whole months alone: counting day by day would tell each single event by the difference from the day before. */
  readonly wholeMonths: boolean;
}

/** A time limit of days runs out at midnight, so today is never counted. */
export function spanOf(period: Period, today: CalendarDate, wholeMonths: boolean): Span {
  const last = wholeMonths ? addDays(periodOf('month', today).from, -1) : addDays(today, -1);
  const through = last < period.to ? last : period.to;
  return { period, today, wholeMonths, through: through < period.from ? null : through };
}

export const isOngoing = ({ period, today }: Span): boolean => period.from <= today && today <= period.to;

/**
 * Why a period can't be measured, or null when it can.
 * @param began the first day on which anything of the kind fell due here; null when nothing ever has
 */
export function whyNotMeasured(
  span: Span,
  began: CalendarDate | null,
): Exclude<NotMeasured, 'not_adopted'> | null {
  const { period, today, through } = span;
  if (period.to < today && (began === null || period.to < began)) return 'before_start';
  if (through) return null;
  return period.from < today && span.wholeMonths ? 'no_whole_month' : 'not_begun';
}
