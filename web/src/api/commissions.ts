import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** What is ordered of performing units: shapes, readings and commands. */

export type Commissions = Shapes['Commissions'];
export type CommissionRow = Commissions['commissions'][number];
export type Commission = Shapes['Commission'];
export type CommissionState = Commission['state'];

export const commissionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['interventions/commissions', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/interventions/commissions', { params: { query: { caseId } }, signal })),
  });

export const commissionQuery = (caseId: string, commissionId: string) =>
  queryOptions({
    queryKey: ['interventions/commission', caseId, commissionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/interventions/commission', { params: { query: { caseId, commissionId } }, signal }),
      ),
  });

export type SendCommission = Body<'interventions.send-commission'>;

export const sendCommission = (body: SendCommission, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/send-commission', { body, signal }));

export const changeOrder = (body: Body<'interventions.change-order'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/change-order', { body, signal }));
