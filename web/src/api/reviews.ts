import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** Case reviews, what is promised in them, and those who work beside the holder of a case. */

export type ReviewOverview = Shapes['ReviewOverview'];
export type ReviewList = Shapes['ReviewList'];
export type ReviewRow = Shapes['ReviewRow'];
export type ReviewSession = Shapes['ReviewSession'];
export type CaseReviews = Shapes['CaseReviews'];
export type Commitment = CaseReviews['commitments'][number];
export type SettleStep = Body<'casework.settle-commitment'>['step'];

export const reviewOverviewQuery = queryOptions({
  queryKey: ['casework/review-overview'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/review-overview', { signal })),
});

export const reviewListQuery = (functionId: string) =>
  queryOptions({
    queryKey: ['casework/review-list', functionId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/review-list', { params: { query: { functionId } }, signal })),
  });

export const caseReviewsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case-reviews', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/case-reviews', { params: { query: { caseId } }, signal })),
  });

export const beginReview = (body: Body<'casework.begin-review'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/begin-review', { body, signal }));
export const endReview = (body: Body<'casework.end-review'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-review', { body, signal }));
export const reviewCase = (body: Body<'casework.review-case'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/review-case', { body, signal }));

/** @param keepalive for the last words of a page that is being left: the browser sends them after it has gone */
export const saveReviewDraft = (body: Body<'casework.save-review-draft'>, keepalive: boolean) =>
  answer(api.POST('/api/v1/casework/save-review-draft', { body, keepalive }));

export const carryOutCommitment = (body: Body<'casework.carry-out-commitment'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/carry-out-commitment', { body, signal }));
export const settleCommitment = (body: Body<'casework.settle-commitment'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/settle-commitment', { body, signal }));
export const addCoWorker = (body: Body<'casework.add-co-worker'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/add-co-worker', { body, signal }));
export const endCoWorker = (body: Body<'casework.end-co-worker'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-co-worker', { body, signal }));
