import type { Context } from '#core/operation';
import { endCoWorkGiven, headsOf } from '#modules/casework';
import { ownerLeaves, ownerTask } from '../texts/sv.ts';
import { letIn } from './owner.ts';
import { changeTransition, type TransitionRow } from './transitions.ts';

type Let = Pick<TransitionRow, 'case_id' | 'owner' | 'owner_function_id' | 'owner_co_work_id'>;

/** The owner of a transition was let into its opened case for its sake alone: without it, they work there no longer. */
export async function letOut(ctx: Context, row: Let, why: keyof typeof ownerLeaves): Promise<void> {
  if (row.owner_co_work_id === null) return;
  await endCoWorkGiven(ctx, row.case_id, row.owner_co_work_id, ownerLeaves[why]);
  await changeTransition(ctx, row.case_id, { owner_co_work_id: null });
}

/** A transition that had ended goes on: its named owner is let in again, where the case is open. */
export async function letInAgain(ctx: Context, row: Let & Pick<TransitionRow, 'state'>): Promise<void> {
  if (row.state !== 'ended' || row.owner !== 'named' || row.owner_function_id === null) return;
  const [head] = await headsOf(ctx, [row.case_id]);
  if (head?.closed_on !== null) return;
  const again = await letIn(ctx, row.case_id, row.owner_function_id, ownerTask);
  if (again?.coWorkId) await changeTransition(ctx, row.case_id, { owner_co_work_id: again.coWorkId });
}
