import type { Context } from '#core/operation';
import type { Area } from '../domain/codes.ts';
import type { CaseworkTables } from '../tables.ts';

/** What an opened case is about. */
export async function caseArea(ctx: Context, caseId: string): Promise<Area> {
  const { area } = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('area')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return area;
}
