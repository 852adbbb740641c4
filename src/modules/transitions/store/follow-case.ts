import { moveClockOf } from '#core/clocks';
import type { Context } from '#core/operation';
import type { TransitionTables } from '../tables.ts';
import { ownerOf } from './owner.ts';
import { changeTransition, transitionOf } from './transitions.ts';

/** An opened case has been given away: the transition goes with it, and one with an owner of its own keeps that owner. */
export async function followCase(
  ctx: Context,
  given: { readonly caseId: string; readonly unitId: string; readonly functionId: string },
): Promise<void> {
  await ctx
    .tables<TransitionTables>()
    .updateTable('transitions.transition')
    .set({
      application_unit_id: given.unitId,
      application_function_id: given.functionId,
      updated_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('application_case_id', '=', given.caseId)
    .execute();
  const row = await transitionOf(ctx, given.caseId);
  if (!row) return;
  const now = { unit_id: given.unitId, holder_function_id: given.functionId };
  await changeTransition(ctx, given.caseId, now);
  if (row.owner === 'case_holder') return;
  const held = { function_id: given.functionId, closed_on: null };
  const functionId = ownerOf(await ctx.organisation(), { ...row, unit_id: given.unitId }, held);
  if (functionId === null) return;
  const which = { caseId: given.caseId, subjectId: row.id };
  await moveClockOf(ctx, which, { unitId: given.unitId, functionId });
}
