import { type AccessTables, caseFacts } from '#core/access';
import type { Context } from '#core/operation';
import { type AtOnceKind, actingFor, leaderOf, tell } from '#core/reminders';
import type { CommissionHead } from './commissions.ts';

/** Whoever performs it, or who leads the unit while nobody has it. */
export const tellPerformer = (ctx: Context, head: CommissionHead, kind: AtOnceKind): Promise<void> =>
  tellSide(ctx, { caseId: head.id, unitId: head.unit_id }, kind);

/**
 * Whoever has the case that ordered it, or who leads the unit while nobody has.
 * @param leaderToo what is to be acted on is known to two
 */
export const tellOrderer = (
  ctx: Context,
  head: CommissionHead,
  kind: AtOnceKind,
  leaderToo = false,
): Promise<void> => tellSide(ctx, { caseId: head.case_id, unitId: head.from_unit_id }, kind, leaderToo);

async function tellSide(
  ctx: Context,
  side: { readonly caseId: string; readonly unitId: string },
  kind: AtOnceKind,
  leaderToo = false,
): Promise<void> {
  const [fact] = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [side.caseId]);
  const unitId = fact?.unitId ?? side.unitId;
  const [functionId] = fact?.holderFunctions ?? [];
  const acting = functionId ? await actingFor(ctx, [functionId]) : [];
  const leaders = leaderToo || acting.length === 0 ? await leaderOf(ctx, unitId) : [];
  await tell(ctx, [...acting, ...leaders], {
    kind,
    caseId: side.caseId,
    unitId,
    functionId: functionId ?? null,
  });
}
