import type { Context } from '#core/operation';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { CaseworkTables } from '../tables.ts';

/** What cases are called and numbered in lists, by their ids, as far as the actor sees their heads. */
export async function caseNames(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly caseNumber: string; readonly label: string }>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map((row) => [row.id, { caseNumber: row.number, label: row.label }]));
}

/** More than anybody has at a time. */
const LIMIT = 500;

/** The cases about adults that the actor's functions hold and that are under way: whoever reaches no unit lists these. */
export async function adultCasesOfMine(ctx: Context): Promise<string[]> {
  if (ctx.actor.functionIds.length === 0) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', 'in', [...ctx.actor.functionIds])
    .where('state', 'in', [...UNDER_WAY])
    .where('area', '<>', 'child_youth')
    .limit(LIMIT)
    .execute();
  return rows.map(({ id }) => id);
}
