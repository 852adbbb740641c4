import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** How interventions are followed up, measured and ended: shapes, readings and commands. */

export type FollowUps = Shapes['FollowUps'];
export type FollowUp = Shapes['FollowUp'];
export type Measurement = Shapes['Measurement'];
export type Measured = FollowUps['measured'][number];
export type Scale = Shapes['Scale'];
export type GoalAttainment = FollowUp['goals'][number]['attainment'];
export type FollowUpOutcome = FollowUp['outcome'];
export type MeasurePoint = Measurement['point'];
export type ScaleDirection = Scale['better'];
export type CommissionEnded = Shapes['CommissionEnded'];
export type EndReason = CommissionEnded['reason'];
export type NoFinalFollowUp = NonNullable<CommissionEnded['exemption']>;
export type RecordFollowUp = Body<'interventions.record-follow-up'>;

export const followUpsQuery = (caseId: string, commissionId: string) =>
  queryOptions({
    queryKey: ['interventions/follow-ups', caseId, commissionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/interventions/follow-ups', { params: { query: { caseId, commissionId } }, signal }),
      ),
  });

export const scalesQuery = queryOptions({
  queryKey: ['interventions/scales'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/interventions/scales', { signal })),
});

export const recordFollowUp = (body: RecordFollowUp, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/record-follow-up', { body, signal }));

export const recordMeasurement = (body: Body<'interventions.record-measurement'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/record-measurement', { body, signal }));

export const endCommission = (body: Body<'interventions.end-commission'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/end-commission', { body, signal }));

export const setScale = (body: Body<'interventions.set-scale'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/set-scale', { body, signal }));
