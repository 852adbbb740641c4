import { z } from 'zod';
import { makeCommitment } from '#core/commitments';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { ended } from '../../domain/case-rules.ts';
import { faultOfNext } from '../../domain/reviews/review-rules.ts';
import { ReviewCase } from '../../review-contract.ts';
import { lockCase } from '../../store/cases.ts';
import { coWorkersOf } from '../../store/co-workers.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { dropReviewDraft } from '../../store/reviews/drafts.ts';
import { requireResponsible, responsibleIn } from '../../store/reviews/responsible.ts';
import { keepReview, turnReviewClocks } from '../../store/reviews/reviews.ts';
import { LEAD, openSession, progressSince, reviewInterval } from '../../store/reviews/sessions.ts';

/**
 * One case of a review that is under way has been gone through: what was said, what was agreed, each with a function and a day, and when the
 * case is gone through next. Sent twice it is the same review.
 */
export const reviewCase = defineOperation({
  name: 'casework.review-case',
  kind: 'command',
  permission: LEAD,
  audit: 'case.reviewed',
  summary: 'Keep what was said and agreed of one case in a case review',
  input: ReviewCase,
  output: z
    .object({
      caseId: z.string(),
      reviewedAt: z.string(),
      reviewed: z.number().int(),
      cases: z.number().int(),
    })
    .meta({ id: 'ReviewedCase' }),
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ sessionId, reviewId, actions, nextOn }) => ({
    sessionId,
    reviewId,
    nextOn,
    commitments: actions.map((a) => a.commitmentId),
  }),
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    if (ended(head.state)) throw conflict('CASE_CLOSED');
    if (!head.function_id) throw conflict('CASE_NOT_HELD');
    const session = await openSession(ctx, head.function_id);
    if (session?.id !== input.sessionId) throw conflict('REVIEW_NOT_OPEN');
    const interval = await reviewInterval(ctx);
    const nextOn = calendarDate(input.nextOn);
    const fault = faultOfNext(nextOn, ctx.today, interval.weeks);
    if (fault) throw invalid('nextOn', fault);
    const choices = await responsibleIn(ctx, head, await coWorkersOf(ctx, head.id));
    const agreed = await Promise.all(
      input.actions.map(async (action) => ({
        ...action,
        by: await requireResponsible(ctx, head.id, choices, action.functionId),
      })),
    );
    const signature = await signatureOf(ctx);
    const kept = await keepReview(
      ctx,
      {
        tenant_id: ctx.actor.tenantId,
        id: input.reviewId,
        authority_id: ctx.authorityId,
        case_id: head.id,
        session_id: session.id,
        function_id: head.function_id,
        note: input.note,
        next_on: nextOn,
        reviewed_at: ctx.now,
        reviewed_by: signature.name,
        reviewed_by_function_title: signature.functionTitle,
        reviewed_by_employee: ctx.actor.employeeId,
        reviewed_by_function: ctx.actor.functionId,
        with_whom: [session.holder_name, session.others].filter(Boolean).join(', ') || null,
      },
      interval.weeks,
    );
    if (kept) {
      for (const { commitmentId, title, dueOn, by } of agreed) {
        await makeCommitment(
          ctx,
          {
            id: commitmentId,
            caseId: head.id,
            subject: { kind: 'case_review', id: input.reviewId },
            title,
            by,
            dueOn: calendarDate(dueOn),
          },
          signature,
        );
      }
      await turnReviewClocks(ctx, head, { on: nextOn, ...interval });
      const promised = agreed.map((a) => `– ${a.title} (${a.by.title}, ${a.dueOn})`);
      const body = [input.note, ...promised].join('\n');
      await addCaseEvent(ctx, { caseId: head.id, kind: 'case_reviewed', body, by: signature.name });
    }
    await dropReviewDraft(ctx, head.id);
    return {
      caseId: head.id,
      reviewedAt: ctx.now.toISOString(),
      ...(await progressSince(ctx, head.function_id, session.begun_at)),
    };
  },
});
