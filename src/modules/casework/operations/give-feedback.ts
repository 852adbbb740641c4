import { cancelClock, stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { AppError, conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { CaseView } from '../contract.ts';
import { mayGiveFeedback } from '../domain/case-rules.ts';
import { GiveFeedback } from '../preliminary-contract.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { FEEDBACK_RULE, ownReport, whatMayBeTold } from '../store/feedback.ts';
import { pastInstant, recordedBy } from '../store/recorded.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Records that a mandated reporter was told what became of the report, or why not (SoL 19:6, OSL 26:9 a). What was told follows from the case:
 * whether an investigation was opened, not opened, or was under way already, and never anything else.
 */
export const giveFeedback = defineOperation({
  name: 'casework.give-feedback',
  kind: 'command',
  permission: 'casework:feedback:give',
  audit: 'feedback.recorded',
  summary: 'Record that the mandated reporter was told what became of the report, or why not',
  input: GiveFeedback,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { caseId, reportId, given } = input;
    if (given && !input.way) throw invalid('way', 'way_needed');
    if (!given && !input.whyNot) throw invalid('whyNot', 'reason_needed');
    if (!given && !input.text) throw invalid('text', 'text_needed');
    const [, report, told, recorded, signature] = await Promise.all([
      lockCase(ctx, caseId),
      ownReport(ctx, caseId),
      whatMayBeTold(ctx, caseId),
      isRecorded(ctx, caseId, reportId),
      signatureOf(ctx),
    ]);
    if (report?.reportId !== reportId) throw notFound();
    const hindrance = mayGiveFeedback({ decided: told !== undefined, mandated: report.mandated, recorded });
    if (hindrance || !told) throw conflict(hindrance ?? 'NOT_DECIDED');
    const givenAt = given ? pastInstant(ctx, 'givenAt', input.givenAt, told.since) : null;
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.reporter_feedback')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        case_id: caseId,
        report_id: reportId,
        given,
        given_at: givenAt,
        way: (given && input.way) || null,
        said: given ? told.said : null,
        why_not: (!given && input.whyNot) || null,
        // Nothing that was said beside what the law allows is kept, so that nothing is.
        body: given ? null : input.text || null,
        ...recordedBy(ctx, signature),
      })
      .execute();
    if (givenAt) await stopAt(ctx, caseId, givenAt);
    else await cancelClock(ctx, { caseId, ruleId: FEEDBACK_RULE }, `feedback_${input.whyNot}`);
    await addCaseEvent(ctx, {
      caseId,
      kind: given ? 'feedback_given' : 'feedback_withheld',
      body: given ? told.said : (input.whyNot ?? null),
      by: signature.name,
    });
    return await caseView(ctx, caseId);
  },
});

async function isRecorded(ctx: Context, caseId: string, reportId: string): Promise<boolean> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reporter_feedback')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Told in time and recorded after the last day: the outcome is judged, and another takes a correction of the clock. */
async function stopAt(ctx: Context, caseId: string, at: Date): Promise<void> {
  const which = { caseId, ruleId: FEEDBACK_RULE };
  await stopClock(ctx, which, at).catch((error: unknown) => {
    if (error instanceof AppError && error.reason === 'OUTCOME_SETTLED') return stopClock(ctx, which);
    throw error;
  });
}
