import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { EndReview, ReviewSession } from '../../review-contract.ts';
import {
  countedSince,
  endedView,
  LEAD,
  openSession,
  reviewedFunction,
} from '../../store/reviews/sessions.ts';
import type { CaseworkTables } from '../../tables.ts';

/** The sitting is over: how many of the open cases were gone through stands from then on. Ended twice it is the same end. */
export const endReview = defineOperation({
  name: 'casework.end-review',
  kind: 'command',
  permission: LEAD,
  audit: 'review.ended',
  summary: 'End a case review, with how many cases were gone through',
  input: EndReview,
  output: ReviewSession,
  run: async (ctx, { sessionId, functionId }) => {
    const fn = await reviewedFunction(ctx, functionId);
    const db = ctx.tables<CaseworkTables>();
    const open = await openSession(ctx, fn.id);
    if (open?.id === sessionId) {
      const { caseIds, reviewedIds } = await countedSince(ctx, fn.id, open.begun_at);
      await db
        .updateTable('casework.review_session')
        .set({
          ended_at: ctx.now,
          cases: caseIds.length,
          reviewed: reviewedIds.length,
          case_ids: caseIds,
          reviewed_ids: reviewedIds,
        })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('id', '=', sessionId)
        .execute();
    }
    const row = await db
      .selectFrom('casework.review_session')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('function_id', '=', fn.id)
      .where('id', '=', sessionId)
      .executeTakeFirst();
    if (!row) throw conflict('NO_SUCH_REVIEW');
    return endedView(ctx, row);
  },
});
