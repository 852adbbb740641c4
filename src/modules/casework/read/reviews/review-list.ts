import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { ReviewList } from '../../review-contract.ts';
import { LEAD, reviewedFunction } from '../../store/reviews/sessions.ts';
import { reviewList as listOf } from './review-list-view.ts';

/** The open cases of a caseworker, as they are gone through with whoever leads the unit. */
export const reviewList = defineOperation({
  name: 'casework.review-list',
  kind: 'query',
  permission: LEAD,
  audit: 'review-list.read',
  summary: "A caseworker's open cases with what a review goes through",
  input: z.object({ functionId: id() }),
  output: ReviewList,
  run: async (ctx, { functionId }) => await listOf(ctx, await reviewedFunction(ctx, functionId)),
});
