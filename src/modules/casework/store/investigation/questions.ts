import type { Context } from '#core/operation';
import type { InvestigationTables } from '../../investigation-tables.ts';

/** The standard questions of an opened case and their answers, the last first. */
export const questionsOf = (ctx: Context, caseId: string) =>
  ctx
    .tables<InvestigationTables>()
    .selectFrom('casework.standard_question')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .orderBy('subject', 'desc')
    .execute();
