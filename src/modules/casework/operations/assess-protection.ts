import { type ClockOf, stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { AssessProtection, CaseView } from '../contract.ts';
import { mayAssessProtection } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { raiseAlarm } from '../store/alarm.ts';
import { type CaseHead, firstAssignable, giveCase, lockCase, standingOf } from '../store/cases.ts';
import { decidingIn } from '../store/delegation.ts';
import { addCaseEvent, type Signature, signatureOf } from '../store/events.ts';
import { openInvestigation } from '../store/open-investigation.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Documents the immediate assessment of whether the child needs protection (SoL 20:1) and stops its clock. Whoever assesses an
 * unassigned case has it from then on, if it may be given to them. An acute need alarms the manager, and out of hours the social emergency unit; and it opens the
 * investigation in the same moment, if whoever assesses may decide that: otherwise it stands as to be opened at once, with those who may.
 */
export const assessProtection = defineOperation({
  name: 'casework.assess-protection',
  kind: 'command',
  permission: 'casework:protection:assess',
  audit: 'protection.assessed',
  summary: 'Document the immediate protection assessment of a report about a child or a young person',
  input: AssessProtection,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    if (input.outcome !== 'no_need' && !input.measures) throw invalid('measures', 'measures_needed');
    const [head, signature] = await Promise.all([lockCase(ctx, input.caseId), signatureOf(ctx)]);
    const [standing, { young, clock }] = await Promise.all([
      standingOf(ctx, head),
      dutyOfReport(ctx, input.caseId, input.reportId),
    ]);
    const hindrance = young ? mayAssessProtection(standing) : 'NOT_TO_ASSESS';
    if (hindrance) throw conflict(hindrance);
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
    await Promise.all([
      stopClock(ctx, clock),
      addCaseEvent(ctx, {
        caseId: input.caseId,
        kind: 'protection_assessed',
        body: input.outcome,
        by: signature.name,
      }),
    ]);
    await follow(ctx, head, input, signature);
    return await caseView(ctx, input.caseId);
  },
});

/** What an assessment leads to: an alarm, an investigation, a holder. */
async function follow(
  ctx: Context,
  head: CaseHead,
  { outcome, reasons }: { readonly outcome: string; readonly reasons: string },
  signature: Signature,
): Promise<void> {
  const holder = await firstAssignable(ctx, head.area, [head.function_id, ctx.actor.functionId]);
  if (outcome === 'acute') {
    await raiseAlarm(ctx, head, signature);
    const { open } = await decidingIn(ctx, head.unit_id);
    if (head.state === 'preliminary' && holder && open.allowed) {
      await openInvestigation(
        ctx,
        head,
        holder,
        { reasons, section: open.section, reopeningReason: null },
        signature,
      );
      return;
    }
    await markOpenAtOnce(ctx, head.id);
  }
  if (!head.function_id && holder) await giveCase(ctx, head.id, holder, signature.name);
}

/** Nothing is left to weigh: whoever may decide is asked to open it. */
async function markOpenAtOnce(ctx: Context, caseId: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ open_at_once: true, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .execute();
}

/** Whether one report of the case asks for an assessment, and its clock. One that was joined has a clock of its own, whatever came in at the same minute. */
async function dutyOfReport(
  ctx: Context,
  caseId: string,
  reportId: string,
): Promise<{ readonly young: boolean; readonly clock: ClockOf }> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select(['received_at', 'joined_from', 'young'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const subjectId = row.joined_from === null ? caseId : reportId;
  return { young: row.young, clock: { caseId, ruleId: 'BU-010', startedAt: row.received_at, subjectId } };
}
