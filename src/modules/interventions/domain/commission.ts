import { z } from 'zod';

/**
 * How far a commission has come. sent: waits for the performing unit; received: taken on at a handover, not begun; returned: declined, or given back
 * before it was done.
 */
export const CommissionState = z.enum(['sent', 'received', 'started', 'paused', 'ended', 'returned']);
export type CommissionState = z.infer<typeof CommissionState>;

/** The kinds of unit that perform what others order. */
export const PERFORMING_KINDS: readonly string[] = ['open_care', 'placement'];

/** Nothing more is done by it. */
export const isOver = (state: CommissionState): boolean => state === 'ended' || state === 'returned';

export interface Decided {
  readonly result: string;
  /** A later decision has changed or annulled it. */
  readonly replaced: boolean;
}

export type SendHindrance = 'CASE_CLOSED' | 'NOTHING_GRANTED' | 'DECISION_REPLACED';

const GRANTS: readonly string[] = ['granted', 'partly_refused'];

/** An intervention is ordered of what is granted, and of what stands (SoL 11:6). */
export function maySend(isOpen: boolean, decision: Decided): SendHindrance | null {
  if (!isOpen) return 'CASE_CLOSED';
  if (!GRANTS.includes(decision.result)) return 'NOTHING_GRANTED';
  return decision.replaced ? 'DECISION_REPLACED' : null;
}
