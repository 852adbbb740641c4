import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Asked, Body, Shapes } from './types.ts';

/** Turning 18: shapes, readings and commands. */

export type Transition = Shapes['Transition'];
export type TransitionOf = NonNullable<Transition['transition']>;
export type TransitionStep = TransitionOf['steps'][number];
export type TransitionList = Shapes['TransitionList'];
export type TransitionRow = TransitionList['rows'][number];
export type TransitionsQuery = Asked<'transitions.list'>;
export type OwnerSetting = Shapes['TransitionOwnerSetting'];
export type Owner = OwnerSetting['owner'];
export type AttemptHow = Body<'transitions.record-attempt'>['how'];
export type RecordedOutcome = Body<'transitions.record-outcome'>['outcome'];
export type AdultArea = Body<'transitions.apply'>['area'];

export const transitionQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['transitions/transition', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/transitions/transition', { params: { query: { caseId } }, signal })),
  });

export const transitionsQuery = (query: TransitionsQuery) =>
  queryOptions({
    queryKey: ['transitions/list', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/transitions/list', { params: { query }, signal })),
  });

export const ownerSettingQuery = queryOptions({
  queryKey: ['transitions/owner-setting'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/transitions/owner-setting', { signal })),
});

export const recordAttempt = (body: Body<'transitions.record-attempt'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/record-attempt', { body, signal }));

export const apply = (body: Body<'transitions.apply'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/apply', { body, signal }));

export const recordOutcome = (body: Body<'transitions.record-outcome'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/record-outcome', { body, signal }));

export const settle = (body: Body<'transitions.settle'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/settle', { body, signal }));

export const sendBack = (body: Body<'transitions.send-back'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/send-back', { body, signal }));
export const confirm = (body: Body<'transitions.confirm'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/confirm', { body, signal }));

export const setOwner = (body: Body<'transitions.set-owner'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/set-owner', { body, signal }));

export const setOwnerSetting = (body: Body<'transitions.set-owner-setting'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/transitions/set-owner-setting', { body, signal }));
