import type { Selectable } from 'kysely';
import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import type { CoWorkerTables } from '../co-worker-tables.ts';

export type CoWorkerRow = Selectable<CoWorkerTables['casework.co_worker']>;

/** Everybody who works or has worked beside the holder in opened cases, by the day they began. */
export async function coWorkersIn(ctx: Context, caseIds: readonly string[]): Promise<CoWorkerRow[]> {
  if (caseIds.length === 0) return [];
  return await ctx
    .tables<CoWorkerTables>()
    .selectFrom('casework.co_worker')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** The functions that work beside the holder of a case now. */
export async function coWorkersOf(ctx: Context, caseId: string): Promise<string[]> {
  const rows = await coWorkersIn(ctx, [caseId]);
  return rows.filter((r) => r.to_on === null).map((r) => r.function_id);
}

/** Who may open the case by having it: whoever holds it first, then those who work beside them. */
export async function havingCase(ctx: Context, caseId: string, holder: string | null): Promise<string[]> {
  const beside = await coWorkersOf(ctx, caseId);
  return [...new Set([...(holder ? [holder] : []), ...beside])];
}

/** Takes a function out of an opened case, if it works in it. @returns what it was; undefined when it did not */
export async function endCoWork(
  ctx: Context,
  caseId: string,
  functionId: string,
  by: string,
  reason: string | null = null,
): Promise<CoWorkerRow | undefined> {
  return await ctx
    .tables<CoWorkerTables>()
    .updateTable('casework.co_worker')
    .set({ to_on: ctx.today, ended_at: ctx.now, ended_by: by, end_reason: reason })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('function_id', '=', functionId)
    .where('to_on', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Opens the cases that the actor's functions work in beside whoever has them. Lists of one's own cases need it: the directory shows a case to its
 * holder and to the unit.
 */
export async function openCoWorked(ctx: Context, permission: Permission): Promise<string[]> {
  if (ctx.actor.functionIds.length === 0) return [];
  const rows = await ctx
    .tables<CoWorkerTables>()
    .selectFrom('casework.co_worker')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', 'in', [...ctx.actor.functionIds])
    .where('to_on', 'is', null)
    .execute();
  const ids = [...new Set(rows.map((r) => r.case_id))];
  return (await ctx.openAllowed(ids, permission)).map((f) => f.caseId);
}
