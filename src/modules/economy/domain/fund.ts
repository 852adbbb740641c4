import type { Ore } from './sie/amount.ts';

interface Fund {
  readonly decidedSum: Ore;
  /** Null until somebody has said. */
  readonly used: Ore | null;
  readonly fromOn: string;
  readonly toOn: string;
}

export type FundState = 'coming' | 'current' | 'ended' | 'over' | 'unused';

/** More used than decided stands before all else; after the last day what is left stands before that it has ended. */
export function fundState({ decidedSum, used, fromOn, toOn }: Fund, today: string): FundState {
  if ((used ?? 0) > decidedSum) return 'over';
  if (today < fromOn) return 'coming';
  if (today <= toOn) return 'current';
  return (used ?? 0) < decidedSum ? 'unused' : 'ended';
}
