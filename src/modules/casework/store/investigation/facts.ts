import type { Context } from '#core/operation';
import type { InvestigationFacts } from '../../domain/investigation/standing.ts';
import type { CaseworkTables } from '../../tables.ts';
import { type CaseHead, standingOf } from '../cases.ts';
import { codesInForce } from '../codings.ts';

/** What an opened case's investigation has, for judging what stands in the way of concluding it. */
export async function investigationFacts(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'state' | 'unit_id'>,
): Promise<InvestigationFacts> {
  return {
    reportsAssessed: (await standingOf(ctx, head)).assessed,
    problemsCoded: (await codesInForce(ctx, head.id)).size > 0,
    journalSigned: !(await hasUnsigned(ctx, head.id)),
  };
}

async function hasUnsigned(ctx: Context, caseId: string): Promise<boolean> {
  const draft = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_writer')
    .select('draft_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst();
  return draft !== undefined;
}
