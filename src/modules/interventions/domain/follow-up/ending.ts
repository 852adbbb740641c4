import type { CalendarDate } from '#platform/calendar';
import type { EndReason, FollowUpOutcome, NoFinalFollowUp } from './codes.ts';

export interface EndingSaid {
  readonly endedOn: CalendarDate;
  readonly reason: EndReason;
  readonly text: string | null;
  /** Why there is no final follow-up; null when there is one. */
  readonly exemption: NoFinalFollowUp | null;
  /** How many times the person was tried to be reached. */
  readonly attempts: number | null;
  readonly exemptionText: string | null;
}

export interface EndingFault {
  readonly field: string;
  readonly code: string;
}

/** The intervention as it is to be ended. */
export interface Ending {
  readonly startedOn: CalendarDate;
  /** The last follow-up that stands; null without any. */
  readonly last: { readonly heldOn: CalendarDate; readonly outcome: FollowUpOutcome } | null;
}

/** A follow-up is the final one when it is the last and says that the intervention ends. */
export const hasFinalFollowUp = ({ last }: Pick<Ending, 'last'>): boolean => last?.outcome === 'end';

/**
 * What keeps an intervention from being ended, the first in the order of the form; null when nothing does. None ends without its final follow-up or a
 * reason from the list why there is none; its reason for ending is always coded.
 */
export function endingFault(said: EndingSaid, ending: Ending, today: CalendarDate): EndingFault | null {
  const { endedOn, reason, text, exemption } = said;
  if (endedOn > today) return { field: 'endedOn', code: 'in_the_future' };
  if (endedOn < ending.startedOn) return { field: 'endedOn', code: 'before_intervention' };
  if (ending.last && endedOn < ending.last.heldOn) return { field: 'endedOn', code: 'before_last_follow_up' };
  if (reason === 'none_of_these' && !text) return { field: 'text', code: 'reason_missing' };
  if (hasFinalFollowUp(ending)) return exemption ? { field: 'exemption', code: 'has_final_follow_up' } : null;
  if (!exemption) return { field: 'exemption', code: 'final_follow_up_missing' };
  return exemptionFault(said);
}

function exemptionFault({ exemption, attempts, exemptionText }: EndingSaid): EndingFault | null {
  if (exemption === 'not_reachable' && !attempts) return { field: 'attempts', code: 'attempts_missing' };
  return exemption === 'protection' && !exemptionText
    ? { field: 'exemptionText', code: 'reason_missing' }
    : null;
}
