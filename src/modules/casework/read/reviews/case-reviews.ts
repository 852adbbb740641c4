import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CaseReviews } from '../../review-contract.ts';
import { caseReviewsView } from './case-reviews-view.ts';

/** When a case has been gone through, what was said, and what has been promised in it. */
export const caseReviews = defineOperation({
  name: 'casework.case-reviews',
  kind: 'query',
  permission: 'casework:review:read',
  audit: 'case-reviews.read',
  summary: 'The reviews of a case and what has been promised in it',
  input: z.object({ caseId: id() }),
  output: CaseReviews,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => await caseReviewsView(ctx, caseId),
});
