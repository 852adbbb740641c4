import { addMonths, type CalendarDate } from '#platform/calendar';
import type { PlanStanding } from './codes.ts';

/** What decides where a plan stands. */
export interface PlanFacts {
  /** The time of the version in force; null while the board has decided none. */
  readonly valid: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly endedOn: CalendarDate | null;
  /** Another plan that the board has decided comes after it. */
  readonly hasSuccessor: boolean;
}

/** So long before a plan's last day somebody has to think of what comes after it: a plan is written, referred and decided in half a year. */
const MONTHS_BEFORE = 6;

/** Where a plan stands on a day. A plan that ends with nothing decided after it is told of in time, and afterwards. Pure. */
export function planStanding({ valid, endedOn, hasSuccessor }: PlanFacts, today: CalendarDate): PlanStanding {
  if (endedOn !== null && endedOn <= today) return 'ended';
  if (!valid) return 'proposed';
  if (today < valid.from) return 'coming';
  if (today > valid.to) return hasSuccessor ? 'replaced' : 'expired';
  return !hasSuccessor && today > addMonths(valid.to, -MONTHS_BEFORE) ? 'expiring' : 'in_force';
}
