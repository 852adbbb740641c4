import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import { type TransitionRow, transitionBehind } from './transitions.ts';

/**
 * The transition whose application began the opened case, with its own case opened too for what is written there. Nothing of that case is shown.
 * @throws AppError CONFLICT NO_APPLICATION, also of a case that is closed to the actor by a conflict of interest: nobody writes in its journal then, by
 * whatever other case
 */
export async function openBehind(ctx: Context, caseId: string): Promise<TransitionRow> {
  const found = await transitionBehind(ctx, caseId);
  if (!found) throw conflict('NO_APPLICATION');
  const { excludedEmployees } = await ctx.adoptCase(found.case_id);
  if (ctx.actor.employeeId !== null && excludedEmployees.includes(ctx.actor.employeeId))
    throw conflict('NO_APPLICATION');
  return (await transitionBehind(ctx, caseId)) ?? found;
}
