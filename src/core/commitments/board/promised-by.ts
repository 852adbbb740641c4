import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CommitmentTables } from '../tables.ts';

/** How much functions of the board owe outside cases, by function. */
export async function promisedBy(
  ctx: Context,
  functionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (functionIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select(['function_id', sql<number>`count(*)::int`.as('owed')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('state', 'in', ['planned', 'under_way'])
    .where('function_id', 'in', [...functionIds])
    .groupBy('function_id')
    .execute();
  return new Map(rows.map((row) => [row.function_id, row.owed]));
}
