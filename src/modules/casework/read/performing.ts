import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';
import { listed } from './listed.ts';

/** More than anybody has at a time. */
const LIMIT = 500;

/** The performer's cases of the actor's functions that are under way, as lists show cases: heads, and nothing of what is in them. */
export async function performedByMe(ctx: Context, permission: Permission) {
  if (ctx.actor.functionIds.length === 0) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'assigned_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', 'in', [...ctx.actor.functionIds])
    .where('state', '=', 'performing')
    .orderBy('assigned_at', 'desc')
    .limit(LIMIT)
    .execute();
  return (await listed(ctx, permission, rows, (r) => r.id)).map((r) => ({
    caseId: r.id,
    caseNumber: r.number,
    label: r.label,
    age: ageOf(ctx, r.birth_date),
    assignedAt: r.assigned_at,
  }));
}
