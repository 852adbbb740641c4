import { stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { AssessProtection, CaseView } from '../contract.ts';
import { mayAssessProtection } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { firstAssignable, giveCase, lockCase, standingOf } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { openInvestigation } from '../store/open-investigation.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Documents the immediate assessment of whether the child needs protection (SoL 20:1) and stops its clock. Whoever assesses an
 * unassigned case has it from then on. An acute need opens the investigation in the same moment: there is nothing left to weigh.
 */
export const assessProtection = defineOperation({
  name: 'casework.assess-protection',
  kind: 'command',
  permission: 'casework:protection:assess',
  audit: 'protection.assessed',
  summary: 'Document the immediate protection assessment of a report about a child',
  input: AssessProtection,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    if (input.outcome !== 'no_need' && !input.measures) throw invalid('measures', 'measures_needed');
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayAssessProtection(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    const signature = await signatureOf(ctx);
    const receivedAt = await receivedAtOf(ctx, input.caseId, input.reportId);
    const saved = await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.protection_assessment')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        case_id: input.caseId,
        report_id: input.reportId,
        made_at: ctx.now,
        outcome: input.outcome,
        reasons: input.reasons,
        measures: input.measures || null,
        made_by: signature.name,
        made_by_employee: ctx.actor.employeeId,
        made_by_function: ctx.actor.functionId,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'case_id', 'report_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!saved) throw conflict('ALREADY_ASSESSED');
    await stopClock(ctx, { caseId: input.caseId, ruleId: 'BU-010', startedAt: receivedAt });
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'protection_assessed',
      body: input.outcome,
      by: signature.name,
    });

    const holder = await firstAssignable(ctx, [head.function_id, ctx.actor.functionId]);
    if (input.outcome === 'acute' && head.state === 'preliminary' && holder) {
      await openInvestigation(ctx, input.caseId, holder, input.reasons, signature);
    } else if (!head.function_id && holder) {
      await giveCase(ctx, input.caseId, holder, signature.name);
    }
    return await caseView(ctx, input.caseId);
  },
});

async function receivedAtOf(ctx: Context, caseId: string, reportId: string): Promise<Date> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select('received_at')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.received_at;
}
