import type { Budget } from '../../api/economy.ts';
import { newId } from '../../ui/new-id.ts';
import { oreIn } from './money.ts';

type Change = Budget['changes'][number];

/** A change of the budget as it is typed: income too is typed as more or less. */
export interface ChangeTyped {
  key: string;
  area: string;
  part: string;
  side: Change['side'];
  kronor: string;
  fromMonth: number;
}

export const emptyChange = (): ChangeTyped => ({
  key: newId(),
  area: '',
  part: '',
  side: 'cost',
  kronor: '',
  fromMonth: 1,
});

/** As the ledger has it: more income is minus. Null while something is missing. */
export function readChange({ area, part, side, kronor, fromMonth }: ChangeTyped): Change | null {
  const ore = oreIn(kronor);
  if (area === '' || part === '' || !ore) return null;
  return { area, part, side, amount: side === 'income' ? -ore : ore, fromMonth };
}
