import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** What is followed after a decision, and what applies in each area: shapes, readings and commands. */

export type Situation = Shapes['Situation'];
export type SituationRow = Shapes['SituationList']['rows'][number];
export type AssistanceMonth = Shapes['AssistanceMonth'];
export type EvictionNotice = Shapes['EvictionNotice'];
export type ReviewedDecision = Shapes['ReviewedDecision'];
export type AreaRules = Shapes['AreaRules'];
export type AreaRow = AreaRules['areas'][number];
export type AssistanceArea = Situation['area'];
export type PlanKind = Situation['rule']['planKind'];
export type PlanStanding = Situation['planStanding'];
export type PeriodEndReason = Body<'assistance.end'>['reason'];
export type MemberRelation = Body<'assistance.set-household'>['members'][number]['relation'];
export type MonthChannel = AssistanceMonth['channel'];
export type MonthOutcome = AssistanceMonth['checks'][number]['outcome'];
export type EvictionSender = EvictionNotice['sender'];
export type EvictionChildren = NonNullable<EvictionNotice['answer']>['children'];
export type PlanOutcome = Situation['planReviews'][number]['outcome'];
export type DecisionOutcome = ReviewedDecision['reviews'][number]['outcome'];

export const situationQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['assistance/situation', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/assistance/situation', { params: { query: { caseId } }, signal })),
  });

export const situationsQuery = queryOptions({
  queryKey: ['assistance/list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/assistance/list', { signal })),
});

export const areasQuery = queryOptions({
  queryKey: ['assistance/areas'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/assistance/areas', { signal })),
});

export const setArea = (body: Body<'assistance.set-area'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/set-area', { body, signal }));

export const beginPeriod = (body: Body<'assistance.begin'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/begin', { body, signal }));

export const endPeriod = (body: Body<'assistance.end'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/end', { body, signal }));

export const setHousehold = (body: Body<'assistance.set-household'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/set-household', { body, signal }));

export const recordMonth = (body: Body<'assistance.record-month'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/record-month', { body, signal }));

export const checkMonth = (body: Body<'assistance.check-month'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/check-month', { body, signal }));

export const recordEviction = (body: Body<'assistance.record-eviction'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/record-eviction', { body, signal }));

export const answerEviction = (body: Body<'assistance.answer-eviction'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/answer-eviction', { body, signal }));

export const setPlan = (body: Body<'assistance.set-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/set-plan', { body, signal }));

export const reviewPlan = (body: Body<'assistance.review-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/review-plan', { body, signal }));

export const reviewDecision = (body: Body<'assistance.review-decision'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/assistance/review-decision', { body, signal }));
