import type { CalendarDate } from '#platform/calendar';
import type { Outcome, RecordedOutcome, TransitionState } from './codes.ts';

/** What a transition has come to, as far as rules ask. */
export interface Standing {
  readonly state: TransitionState;
  readonly outcome: Outcome | null;
  readonly confirmed: boolean;
  /** Days on which somebody tried to reach the person and did not. */
  readonly missedOn: readonly string[];
}

export type TransitionHindrance =
  | 'NO_TRANSITION'
  | 'HELD_IN_OTHER_CASE'
  | 'TRANSITION_CONFIRMED'
  | 'ALREADY_APPLIED'
  | 'NOT_NOT_REACHED'
  | 'TRIED_TOO_LITTLE'
  | 'PERSON_DIED'
  | 'NO_APPLICATION';

/** Nobody is not reached before somebody has tried on so many days: the product's own measure, there is none in law. */
export const TRIES = 2;

/** On how many different days it was tried in vain. */
export const triedOn = (days: readonly string[]): number => new Set(days).size;

/** Until the unit for adults has confirmed, the one who owns it can record what it comes to, also when it had come to something else. */
export const mayRecord = ({ confirmed, outcome }: Standing): TransitionHindrance | null => {
  if (confirmed) return 'TRANSITION_CONFIRMED';
  return outcome === 'died' ? 'PERSON_DIED' : null;
};

export const mayRecordOutcome = (
  standing: Standing,
  outcome: RecordedOutcome,
): TransitionHindrance | null => {
  const hindrance = mayRecord(standing);
  if (hindrance) return hindrance;
  return outcome === 'not_reached' && triedOn(standing.missedOn) < TRIES ? 'TRIED_TOO_LITTLE' : null;
};

/** One application waits at a time; whoever said no may come back, and whoever was not reached may be found. */
export const mayApply = (standing: Standing): TransitionHindrance | null =>
  mayRecord(standing) ?? (standing.state === 'applied' ? 'ALREADY_APPLIED' : null);

/** Whoever leads the unit takes somebody off the list of those not reached, and nobody else does. */
export const maySettle = ({ state }: Standing): TransitionHindrance | null =>
  state === 'not_reached' ? null : 'NOT_NOT_REACHED';

/** To confirm it, and to send it back. */
export const mayConfirm = ({ state, confirmed }: Standing): TransitionHindrance | null => {
  if (confirmed) return 'TRANSITION_CONFIRMED';
  return state === 'applied' ? null : 'NO_APPLICATION';
};

/** What a transition is after an outcome: going on waits for the other unit, and not being reached keeps it where it is seen. */
export const stateAfter = (outcome: Outcome): TransitionState => {
  if (outcome === 'goes_on') return 'applied';
  return outcome === 'not_reached' ? 'not_reached' : 'ended';
};

/**
 * The outcome that held on the birthday: the last that was recorded by then, whatever day it is said to be of. What is told afterwards changes
 * nothing of it: nobody who was lost on the day is found by dating back. Of a death the day itself counts, whenever it is known.
 */
export function outcomeBy18(
  before: Outcome | null,
  {
    outcome,
    on,
    today,
  }: { readonly outcome: Outcome; readonly on: CalendarDate; readonly today: CalendarDate },
  turns18On: CalendarDate,
): Outcome | null {
  const day = outcome === 'died' ? on : today;
  return day <= turns18On ? outcome : before;
}

/** When the application has been sent back: by the birthday nothing holds any longer, and what held on it is not changed afterwards. */
export const by18AfterReturn = (
  before: Outcome | null,
  today: CalendarDate,
  turns18On: CalendarDate,
): Outcome | null => (today <= turns18On ? null : before);

const LOST: ReadonlySet<Outcome | null> = new Set([null, 'not_reached']);

/** Whether somebody who has turned 18 had come to something by then (S04). */
export const isLost = (by18: Outcome | null): boolean => LOST.has(by18);
