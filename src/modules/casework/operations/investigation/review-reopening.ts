import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { ReviewReopening } from '../../conclusion-contract.ts';
import { CaseView } from '../../contract.ts';
import { mayReviewReopening } from '../../domain/investigation/reopening.ts';
import { caseView } from '../../read/case-view.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { isOwn, REOPENING_RULE } from '../../store/investigation/reopening.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * The manager's written review of an investigation that was opened shortly after another about the same child (BU-041): an investigation may
 * not be closed and a new one opened so as to begin the four months anew (JO 2565-2016, 2411-2017).
 */
export const reviewReopening = defineOperation({
  name: 'casework.review-reopening',
  kind: 'command',
  permission: 'casework:reopening:review',
  audit: 'reopening.reviewed',
  summary: 'Review an investigation that was opened shortly after another about the same child',
  input: ReviewReopening,
  output: CaseView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, judgement }) => ({ caseId, judgement }),
  run: async (ctx, { caseId, judgement, text }) => {
    const reopenings = ctx.tables<CaseworkTables>();
    const flag = await reopenings
      .selectFrom('casework.reopening')
      .select(['judgement', 'recorded_by_employee'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    const hindrance = mayReviewReopening(
      flag && { reviewed: flag.judgement !== null, own: isOwn(ctx, flag) },
    );
    if (hindrance) throw conflict(hindrance);
    const signature = await signatureOf(ctx);
    await reopenings
      .updateTable('casework.reopening')
      .set({
        judgement,
        review: text,
        reviewed_at: ctx.now,
        reviewed_by: signature.name,
        reviewed_by_function_title: signature.functionTitle,
        reviewed_by_employee: ctx.actor.employeeId,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .execute();
    await stopClock(ctx, { caseId, ruleId: REOPENING_RULE });
    await addCaseEvent(ctx, { caseId, kind: 'reopening_reviewed', body: judgement, by: signature.name });
    return await caseView(ctx, caseId);
  },
});
