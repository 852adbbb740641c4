import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** Implementation plans and the practitioner's day: shapes, readings and commands. */

export type ImplementationPlan = Shapes['ImplementationPlan'];
export type ImplementationPlanGoal = Shapes['ImplementationPlanGoal'];
export type ImplementationPlanVersion = Shapes['ImplementationPlanVersion'];
export type PrintedImplementationPlan = Shapes['PrintedImplementationPlan'];
export type MyCommissions = Shapes['MyCommissions'];
export type PlanStanding = ImplementationPlan['standing'];
export type PlanParty = NonNullable<ImplementationPlanVersion['agreement']>['parties'][number]['party'];
export type ReviewOutcome = ImplementationPlan['reviews'][number]['outcome'];
export type PlanDuty = MyCommissions['owed'][number]['duty'];
export type SetPlan = Body<'interventions.set-plan'>;

export const implementationPlanQuery = (caseId: string, commissionId: string) =>
  queryOptions({
    queryKey: ['interventions/plan', caseId, commissionId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/interventions/plan', { params: { query: { caseId, commissionId } }, signal })),
  });

export const printPlanQuery = (caseId: string, commissionId: string) =>
  queryOptions({
    queryKey: ['interventions/print-plan', caseId, commissionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/interventions/print-plan', { params: { query: { caseId, commissionId } }, signal }),
      ),
  });

export const myCommissionsQuery = queryOptions({
  queryKey: ['interventions/my-commissions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/interventions/my-commissions', { signal })),
});

export const setPlan = (body: SetPlan, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/set-plan', { body, signal }));

export const agreePlan = (body: Body<'interventions.agree-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/agree-plan', { body, signal }));

export const reviewPlan = (body: Body<'interventions.review-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/review-plan', { body, signal }));
