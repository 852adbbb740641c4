import { type AccessTables, ordersUnderWay } from '#core/access';
import type { Context } from '#core/operation';
import { actingFor, leaderOf, tell } from '#core/reminders';
import { calendarDate } from '#platform/calendar';
import type { ExecutionTables } from '../../execution-tables.ts';

type Effect = ExecutionTables['casework.replaced_decision']['effect'];

/** A later decision of an opened case stands instead of an earlier one: whoever performs something for the case is told, and who leads them. */
export async function markReplaced(
  ctx: Context,
  caseId: string,
  { decisionId, effect, on }: { readonly decisionId: string; readonly effect: Effect; readonly on: string },
): Promise<void> {
  await ctx
    .tables<ExecutionTables>()
    .insertInto('casework.replaced_decision')
    .values({
      tenant_id: ctx.actor.tenantId,
      decision_id: decisionId,
      authority_id: ctx.authorityId,
      effect,
      replaced_on: calendarDate(on),
    })
    .execute();
  for (const order of await ordersUnderWay(ctx.tables<AccessTables>(), ctx.actor.tenantId, caseId)) {
    const acting = await actingFor(ctx, order.holderFunctions);
    await tell(ctx, [...acting, ...(await leaderOf(ctx, order.unitId))], {
      kind: 'decision_replaced',
      caseId: order.caseId,
      unitId: order.unitId,
      functionId: order.holderFunctions[0] ?? null,
    });
  }
}

/** What a later decision has done with one, of whichever case; null while it stands. Tells nothing else of it. */
export async function replacedAs(ctx: Context, decisionId: string): Promise<Effect | null> {
  const row = await ctx
    .tables<ExecutionTables>()
    .selectFrom('casework.replaced_decision')
    .select('effect')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
  return row?.effect ?? null;
}
