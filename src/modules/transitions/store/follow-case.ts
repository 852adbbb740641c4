import { moveClockOf } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CaseHolder } from '#modules/casework';
import type { TransitionTables } from '../tables.ts';
import { ownerOf } from './owner.ts';
import { changeTransition, transitionOf } from './transitions.ts';

/** An opened case has been given away: the transition goes with it, and one with an owner of its own keeps that owner. */
export async function followCase(
  ctx: Context,
  caseId: string,
  { unitId, functionId }: CaseHolder,
): Promise<void> {
  await ctx
    .tables<TransitionTables>()
    .updateTable('transitions.transition')
    .set({
      application_unit_id: unitId,
      application_function_id: functionId,
      updated_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('application_case_id', '=', caseId)
    .execute();
  const row = await transitionOf(ctx, caseId);
  if (!row) return;
  const now = { unit_id: unitId, holder_function_id: functionId };
  await changeTransition(ctx, caseId, now);
  if (row.owner === 'case_holder') return;
  const held = { function_id: functionId, closed_on: null };
  const owner = ownerOf(await ctx.organisation(), { ...row, unit_id: unitId }, held);
  if (owner === null) return;
  const which = { caseId, subjectId: row.id };
  await moveClockOf(ctx, which, { unitId, functionId: owner });
}
