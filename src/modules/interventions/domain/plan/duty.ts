import type { CalendarDate } from '#platform/calendar';
import type { CommissionState } from '../commission.ts';
import type { PlanDuty } from './codes.ts';
import { type HeldPlan, isReviewNear, madeBy, reviewBy, standingOf } from './standing.ts';

export interface Performed {
  readonly state: CommissionState;
  readonly firstContactOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly plan: HeldPlan | null;
  /** A version waits to be agreed. */
  readonly hasProposal: boolean;
}

export interface Owed {
  readonly duty: PlanDuty;
  /** Null where no day is known: the board may have a time of its own for it, which runs beside. */
  readonly dueOn: CalendarDate | null;
}

/**
 * The one thing that is to be done next in a commission; null while nothing is, as when it is paused or its plan is in use. A plan that has
 * ended or waits to be agreed comes before the review of the one before it.
 */
export function owedIn(
  { state, firstContactOn, startedOn, plan, hasProposal }: Performed,
  today: CalendarDate,
): Owed | null {
  if (state === 'received') return { duty: firstContactOn === null ? 'contact' : 'start', dueOn: null };
  if (state !== 'started') return null;
  const made = startedOn && madeBy(startedOn);
  switch (standingOf(plan, hasProposal, today)) {
    case 'missing':
      return { duty: 'make', dueOn: made };
    case 'not_agreed':
      return { duty: 'agree', dueOn: made };
    case 'ended':
      return { duty: hasProposal ? 'agree' : 'renew', dueOn: plan?.endsOn ?? null };
    default:
      if (hasProposal) return { duty: 'agree', dueOn: null };
      return plan && isReviewNear(plan, today) ? { duty: 'review', dueOn: reviewBy(plan) } : null;
  }
}
