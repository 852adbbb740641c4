import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** Young people and crime: shapes, readings and commands. */

export type Notices = Shapes['OffenceNotices'];
export type Notice = Notices['notices'][number];
export type TalkOffer = Notice['offers'][number];
export type HeldTalk = NonNullable<Notice['talk']>;
export type Risks = Shapes['RiskChildren'];
export type RiskChild = Risks['risks'][number];
export type SupportOffer = RiskChild['offers'][number];
export type TalkRow = Shapes['TalkRow'];
export type RiskRow = Shapes['RiskRow'];

export const offencesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['youth/notices', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/youth/notices', { params: { query: { caseId } }, signal })),
  });

export const risksQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['youth/risks', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/youth/risks', { params: { query: { caseId } }, signal })),
  });

export const talksQuery = queryOptions({
  queryKey: ['youth/talks'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/youth/talks', { signal })),
});

export const riskChildrenQuery = queryOptions({
  queryKey: ['youth/risk-children'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/youth/risk-children', { signal })),
});

export const recordNotice = (body: Body<'youth.record-notice'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/record-notice', { body, signal }));
export const withdrawNotice = (body: Body<'youth.withdraw-notice'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/withdraw-notice', { body, signal }));
export const offerTalk = (body: Body<'youth.offer-talk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/offer-talk', { body, signal }));
export const recordTalk = (body: Body<'youth.record-talk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/record-talk', { body, signal }));
export const identifyRiskChild = (body: Body<'youth.identify-risk-child'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/identify-risk-child', { body, signal }));
export const withdrawRisk = (body: Body<'youth.withdraw-risk'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/withdraw-risk', { body, signal }));
export const offerSupport = (body: Body<'youth.offer-support'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/offer-support', { body, signal }));
export const answerOffer = (body: Body<'youth.answer-offer'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/answer-offer', { body, signal }));
export const recordReceived = (body: Body<'youth.record-received'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/youth/record-received', { body, signal }));
