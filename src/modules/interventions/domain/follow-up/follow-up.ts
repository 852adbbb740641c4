import { addMonths, type CalendarDate } from '#platform/calendar';
import type { FollowUpOutcome, GoalAttainment } from './codes.ts';

/** The longest between two follow-ups of an intervention: local practice, no number in law (LOK-023). */
export const FOLLOW_UP_MONTHS = 6;

/** The last day for the next follow-up: six months from the start or from the one before, the same date or the month's last. */
export const latestFollowUpOn = (since: CalendarDate): CalendarDate => addMonths(since, FOLLOW_UP_MONTHS);

/** What somebody wants to record of a follow-up. Days are Swedish calendar days. */
export interface FollowUpSaid {
  readonly heldOn: CalendarDate;
  readonly ownView: string | null;
  readonly ownViewWhyNot: string | null;
  readonly childView: string | null;
  readonly childViewWhyNot: string | null;
  readonly goals: readonly {
    readonly goalId: string;
    readonly attainment: GoalAttainment;
    readonly why: string | null;
  }[];
  readonly outcome: FollowUpOutcome;
  readonly outcomeReason: string | null;
  readonly nextOn: CalendarDate | null;
}

/** The intervention as it is followed up. */
export interface Followed {
  readonly startedOn: CalendarDate;
  /** The day of the follow-up before; null for the first. */
  readonly lastOn: CalendarDate | null;
  /** Those of the commission's goals that stand. */
  readonly goalIds: readonly string[];
  /** The intervention is a child's: the child's own view is asked for (SoL 3:3). */
  readonly aboutChild: boolean;
}

export interface FollowUpFault {
  readonly field: string;
  readonly code: string;
}

/**
 * What keeps a follow-up from being recorded, the first in the order of the form; null when nothing does. Every standing goal is assessed, with a
 * word of why unless it is met; the person's own view is there or why it is not, and of a child the child's (SoL 3:3). One that goes on has a day for
 * the next, at the latest six months on.
 */
export function faultOf(said: FollowUpSaid, followed: Followed, today: CalendarDate): FollowUpFault | null {
  return (
    dayFault(said, followed, today) ??
    viewFault(said, followed) ??
    goalFault(said, followed) ??
    outcomeFault(said, today)
  );
}

function dayFault({ heldOn }: FollowUpSaid, { startedOn, lastOn }: Followed, today: CalendarDate) {
  if (heldOn > today) return { field: 'heldOn', code: 'in_the_future' };
  if (heldOn < startedOn) return { field: 'heldOn', code: 'before_intervention' };
  return lastOn !== null && heldOn < lastOn ? { field: 'heldOn', code: 'before_last_follow_up' } : null;
}

function viewFault(said: FollowUpSaid, { aboutChild }: Followed) {
  if (!said.ownView && !said.ownViewWhyNot) return { field: 'ownView', code: 'view_or_why_not' };
  return aboutChild && !said.childView && !said.childViewWhyNot
    ? { field: 'childView', code: 'view_or_why_not' }
    : null;
}

function goalFault({ goals }: FollowUpSaid, { goalIds }: Followed) {
  const stated = new Set(goals.map((g) => g.goalId));
  if (stated.size !== goals.length || goals.some((g) => !goalIds.includes(g.goalId)))
    return { field: 'goals', code: 'not_the_goals' };
  for (const [i, goalId] of goalIds.entries()) {
    const goal = goals.find((g) => g.goalId === goalId);
    if (!goal) return { field: 'goals', code: 'goals_not_assessed' };
    if (goal.attainment !== 'met' && !goal.why) return { field: `goals.${i}.why`, code: 'why_missing' };
  }
  return null;
}

function outcomeFault({ outcome, outcomeReason, heldOn, nextOn }: FollowUpSaid, today: CalendarDate) {
  if (outcome !== 'go_on' && !outcomeReason) return { field: 'outcomeReason', code: 'reason_missing' };
  if (outcome === 'end') return null;
  if (nextOn === null) return { field: 'nextOn', code: 'next_day_missing' };
  if (nextOn <= today) return { field: 'nextOn', code: 'not_in_the_future' };
  return nextOn > latestFollowUpOn(heldOn) ? { field: 'nextOn', code: 'too_far_ahead' } : null;
}
