import { z } from 'zod';
import { type CommissionState, isOver } from './commission.ts';

/** Code lists of what happens with a commission from when it is sent until it runs. Swedish words stand in the clients' catalogues. */

/**
 * waits: spoken of at a handover and not taken on; declined: not taken on, or given back before it was begun; returned: given back after it was begun;
 * settled: the orderer has acted on a commission that came back.
 */
export const CommissionStep = z.enum([
  'waits',
  'received',
  'contacted',
  'started',
  'paused',
  'resumed',
  'declined',
  'returned',
  'settled',
]);
export type CommissionStep = z.infer<typeof CommissionStep>;

/** Why a unit does not perform what is ordered. */
export const ReturnReason = z.enum([
  'no_capacity',
  'wrong_target_group',
  'unclear_order',
  'person_declines',
  'not_reached',
  'needs_other',
  'other',
]);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Why it is not given for a while. */
export const PauseReason = z.enum(['person_wishes', 'away', 'nobody_to_give_it', 'not_reached', 'other']);
export type PauseReason = z.infer<typeof PauseReason>;

/** What the orderer does about a commission that came back. */
export const SettledBy = z.enum(['sent_elsewhere', 'new_decision', 'nothing_more', 'other']);
export type SettledBy = z.infer<typeof SettledBy>;

export type StepHindrance =
  | 'COMMISSION_OVER'
  | 'NOT_WAITING'
  | 'CONTACT_RECORDED'
  | 'ALREADY_STARTED'
  | 'NOT_RUNNING'
  | 'NOT_PAUSED'
  | 'NOT_RETURNED'
  | 'RETURN_SETTLED';

export interface Standing {
  readonly state: CommissionState;
  readonly firstContactOn: string | null;
  /** The orderer has acted on its coming back. */
  readonly settled: boolean;
}

const NOT_BEGUN: readonly CommissionState[] = ['sent', 'received'];

/** Why a step can't be taken from where the commission stands; null when it can. */
export function mayTake(
  step: CommissionStep,
  { state, firstContactOn, settled }: Standing,
): StepHindrance | null {
  if (step === 'settled') {
    if (state !== 'returned') return 'NOT_RETURNED';
    return settled ? 'RETURN_SETTLED' : null;
  }
  if (isOver(state)) return 'COMMISSION_OVER';
  switch (step) {
    case 'waits':
    case 'received':
      return state === 'sent' ? null : 'NOT_WAITING';
    case 'contacted':
      return firstContactOn === null ? null : 'CONTACT_RECORDED';
    case 'started':
    case 'declined':
      return NOT_BEGUN.includes(state) ? null : 'ALREADY_STARTED';
    case 'paused':
      return state === 'started' ? null : 'NOT_RUNNING';
    case 'resumed':
      return state === 'paused' ? null : 'NOT_PAUSED';
    case 'returned':
      return NOT_BEGUN.includes(state) ? 'NOT_RUNNING' : null;
  }
}

/** What giving back is called: before anything has been begun the unit declines. */
export const givingBack = (state: CommissionState): 'declined' | 'returned' =>
  NOT_BEGUN.includes(state) ? 'declined' : 'returned';
