import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Commission } from './commissions.ts';
import type { Body, Shapes } from './types.ts';

/** What is handed over between units, and what happens with a commission till it runs: shapes, readings and commands. */

export type Handovers = Shapes['Handovers'];
export type HandoverMinutes = Shapes['HandoverMinutes'];
export type HoldHandover = Body<'interventions.hold-handover'>;
export type HandoverOutcome = HoldHandover['items'][number]['outcome'];
export type CommissionStep = Commission['steps'][number];
export type ReturnReason = Body<'interventions.return-commission'>['reason'];
export type PauseReason = Body<'interventions.pause-commission'>['reason'];
export type SettledBy = Body<'interventions.settle-return'>['by'];

export const handoversQuery = queryOptions({
  queryKey: ['interventions/handovers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/interventions/handovers', { signal })),
});

export const handoverMinutesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['interventions/handover-minutes', meetingId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/interventions/handover-minutes', { params: { query: { meetingId } }, signal })),
  });

export const holdHandover = (body: HoldHandover, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/hold-handover', { body, signal }));

export const receiveCommission = (body: Body<'interventions.receive-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/receive-commission', { body, signal }));

export const recordFirstContact = (body: Body<'interventions.record-first-contact'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/record-first-contact', { body, signal }));

export const startCommission = (body: Body<'interventions.start-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/start-commission', { body, signal }));

export const pauseCommission = (body: Body<'interventions.pause-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/pause-commission', { body, signal }));

export const resumeCommission = (body: Body<'interventions.resume-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/resume-commission', { body, signal }));

export const returnCommission = (body: Body<'interventions.return-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/return-commission', { body, signal }));

export const settleReturn = (body: Body<'interventions.settle-return'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/settle-return', { body, signal }));
