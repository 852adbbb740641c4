import type { Context } from '#core/operation';
import type { InvestigationTables } from '../../investigation-tables.ts';

/** The conversations with the child of an opened case, and the reasons for holding none, the last recorded first. */
export const childTalksOf = (ctx: Context, caseId: string) =>
  ctx
    .tables<InvestigationTables>()
    .selectFrom('casework.child_talk')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
