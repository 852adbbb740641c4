import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import type { CaseworkTables } from '../tables.ts';

export type CaseOfClock = Awaited<ReturnType<typeof selectCases>>[number];

/** The heads of the cases that clocks belong to, by id, as far as the policies show them and access lets this actor list them. */
export async function casesOfClocks(
  ctx: Context,
  permission: Permission,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseOfClock>> {
  const ids = [...new Set(caseIds)];
  if (ids.length === 0) return new Map();
  const [rows, allowed] = await Promise.all([selectCases(ctx, ids), ctx.allowedAmong(ids, permission)]);
  return new Map(rows.filter((r) => allowed.has(r.id)).map((r) => [r.id, r]));
}

const selectCases = (ctx: Context, ids: readonly string[]) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'state', 'open_at_once', 'reporter_category as category'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
