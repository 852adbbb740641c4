import { defineOperation } from '#core/operation';
import { reviewList } from '../../read/reviews/review-list-view.ts';
import { BeginReview, ReviewList } from '../../review-contract.ts';
import { signatureOf } from '../../store/events.ts';
import { LEAD, openSession, reviewedFunction } from '../../store/reviews/sessions.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Whoever leads a unit sits down with a caseworker. One that is under way is gone on with: there is one at a time for each function. */
export const beginReview = defineOperation({
  name: 'casework.begin-review',
  kind: 'command',
  permission: LEAD,
  audit: 'review.begun',
  summary: "Begin to go through a caseworker's open cases with them",
  input: BeginReview,
  output: ReviewList,
  run: async (ctx, input) => {
    const fn = await reviewedFunction(ctx, input.functionId);
    if (!(await openSession(ctx, fn.id))) {
      const signature = await signatureOf(ctx);
      await ctx
        .tables<CaseworkTables>()
        .insertInto('casework.review_session')
        .values({
          tenant_id: ctx.actor.tenantId,
          id: input.sessionId,
          authority_id: ctx.authorityId,
          unit_id: fn.unitId,
          function_id: fn.id,
          function_title: fn.title,
          holder_name: fn.employeeName,
          led_by: signature.name,
          led_by_function_title: signature.functionTitle,
          led_by_employee: ctx.actor.employeeId,
          led_by_function: ctx.actor.functionId,
          others: input.others || null,
          begun_at: ctx.now,
          ended_at: null,
          cases: null,
          reviewed: null,
          case_ids: null,
          reviewed_ids: null,
        })
        // Two who begin at once go on with the one that came first.
        .onConflict((oc) => oc.doNothing())
        .execute();
    }
    return await reviewList(ctx, fn);
  },
});
