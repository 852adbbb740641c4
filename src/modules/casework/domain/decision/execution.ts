import { z } from 'zod';
import { addDays, addMonths, type CalendarDate, calendarDate, partsOf } from '#platform/calendar';
import type { DecisionEffect, DecisionResult } from './decision.ts';
import type { DecisionLaw } from './delegation-order.ts';

/** Favourable decisions that are not executed in time are reported each quarter: SoL 34:1. Swedish words stand in the clients' catalogues. */

/** Since the decision, and since an interruption. */
export const EXECUTION_RULE = 'EV-010';
export const INTERRUPTION_RULE = 'EV-011';
export const ExecutionRule = z.enum([EXECUTION_RULE, INTERRUPTION_RULE]);
export type ExecutionRule = z.infer<typeof ExecutionRule>;

/** Why a decision is not executed yet. */
export const ExecutionCause = z.enum([
  'no_place',
  'nobody_to_give_it',
  'offer_declined',
  'person_waits',
  'not_reached',
  'other',
]);
export type ExecutionCause = z.infer<typeof ExecutionCause>;

/** How a wait stands in the report of a quarter. */
export const ReportedAs = z.enum(['waiting', 'executed', 'fell_away']);
export type ReportedAs = z.infer<typeof ReportedAs>;
export type WaitEnd = Exclude<ReportedAs, 'waiting'>;

const GRANTS: ReadonlySet<DecisionResult> = new Set(['granted', 'partly_refused']);

/** Whether somebody waits for what is decided: an intervention or assistance that is granted by SoL 11:1 or 12:1, by a decision that annuls nothing. */
export const isToBeExecuted = ({
  result,
  law,
  effect = null,
}: {
  readonly result: DecisionResult;
  readonly law: DecisionLaw;
  readonly effect?: DecisionEffect | null;
}): boolean => law === 'sol' && GRANTS.has(result) && effect !== 'annulled';

/** The last day of the three months that a decision may wait: the same date, or the last day of the month where it has none. */
export const lastDayToExecute = (since: CalendarDate): CalendarDate => addMonths(since, 3);

export interface Quarter {
  /** First and last Swedish day. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The quarter that a day lies in. */
export function quarterOf(day: CalendarDate): Quarter {
  const { year, month } = partsOf(day);
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  const from = calendarDate(`${String(year)}-${first}-01`);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

export interface Wait {
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly endedAs: WaitEnd | null;
}

/**
 * How a wait stands in the report of a quarter; null when it is not in it. In it is what had not been executed in its three months and still was not
 * when the quarter ended, and what ended in the quarter after having been late.
 */
export function reportedAs(
  { dueOn, endedOn, endedAs }: Wait,
  { from, to }: Quarter,
  today: CalendarDate,
): ReportedAs | null {
  const isLate = dueOn <= to && dueOn < today && (endedOn === null || endedOn > dueOn);
  if (!isLate) return null;
  if (endedOn === null || endedOn > to) return 'waiting';
  return endedOn >= from ? endedAs : null;
}

/** A quarter is reported when it is over. Sent anew it is a new version of the same report. */
export const mayReport = ({ to }: Quarter, today: CalendarDate): 'QUARTER_NOT_OVER' | null =>
  to >= today ? 'QUARTER_NOT_OVER' : null;
