import type { CommissionState } from '../commission.ts';

/** A plan belongs to a commission that somebody has taken on and not ended. */
const UNDER_WAY: ReadonlySet<CommissionState> = new Set(['received', 'started', 'paused']);

/** Why the plan of a commission in this state can't be written; null when it can. */
export const mayPlan = (state: CommissionState): 'COMMISSION_NOT_UNDER_WAY' | null =>
  UNDER_WAY.has(state) ? null : 'COMMISSION_NOT_UNDER_WAY';
