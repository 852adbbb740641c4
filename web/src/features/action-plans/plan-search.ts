import type { ActionPlanHead } from '../../api/action-plans.ts';
import type { plans as words } from '../../app/sv/action-plans.ts';
import { isKeyOf } from '../../ui/list/search-values.ts';

type PlanSort = keyof typeof words.sorts;

/** What stands in the address of the list. What is missing is the usual choice. */
export interface PlansSearch {
  ordning?: PlanSort;
}

const ORDER: Record<PlanSort, ((a: ActionPlanHead, b: ActionPlanHead) => number) | null> = {
  lage: null,
  namn: (a, b) => a.title.localeCompare(b.title, 'sv'),
  slut: (a, b) => a.validTo.localeCompare(b.validTo),
};

export const readPlansSearch = (search: Record<string, unknown>): PlansSearch =>
  isKeyOf(ORDER, search.ordning) ? { ordning: search.ordning } : {};

/** As the server sends them, what asks for something first, or by what was chosen. */
export function inOrder(
  plans: readonly ActionPlanHead[],
  { ordning = 'lage' }: PlansSearch,
): readonly ActionPlanHead[] {
  const by = ORDER[ordning];
  return by ? [...plans].sort(by) : plans;
}
