import type { CommissionSide } from '../../commission-contract.ts';
import type { CommissionState } from '../commission.ts';

export type FollowUpAct = 'follow_up' | 'measure' | 'end';

export type FollowUpHindrance = 'ORDERER_FOLLOWS_UP' | 'NOT_STARTED' | 'COMMISSION_OVER';

/**
 * Why a commission can't be followed up, measured or ended now; null when it can. It has begun and is not over, and the unit that ordered follows up:
 * to perform asks for no degree, to follow up a child does (SoL 25:1).
 */
export function hindranceOf(
  act: FollowUpAct,
  { side, state }: { readonly side: CommissionSide; readonly state: CommissionState },
): FollowUpHindrance | null {
  if (state === 'ended' || state === 'returned') return 'COMMISSION_OVER';
  if (state !== 'started' && state !== 'paused') return 'NOT_STARTED';
  return act === 'follow_up' && side === 'performer' ? 'ORDERER_FOLLOWS_UP' : null;
}
