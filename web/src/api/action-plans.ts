import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** The board's action plans: shapes, readings and commands. */

export type ActionPlanHead = Shapes['PlanHead'];
export type ActionPlan = Shapes['PlanPage'];
export type PlanAim = Shapes['PlanAim'];
export type PlanActivity = Shapes['PlanActivity'];
export type PlanFollowUp = Shapes['PlanFollowUp'];
export type AimFigure = Shapes['AimFigure'];
export type PlanChoices = Shapes['PlanChoices'];
export type SetActionPlan = Body<'plans.set-plan'>;

export const actionPlansQuery = queryOptions({
  queryKey: ['plans/list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/plans/list', { signal })),
});

export const actionPlanQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans/plan', planId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/plans/plan', { params: { query: { planId } }, signal })),
  });

export const planChoicesQuery = queryOptions({
  queryKey: ['plans/choices'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/plans/choices', { signal })),
});

export const setActionPlan = (body: SetActionPlan, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/set-plan', { body, signal }));

export const decidePlan = (body: Body<'plans.decide-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/decide-plan', { body, signal }));

export const addActivity = (body: Body<'plans.add-activity'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/add-activity', { body, signal }));

export const followUpPlan = (body: Body<'plans.follow-up'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/follow-up', { body, signal }));

export const endPlan = (body: Body<'plans.end-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/end-plan', { body, signal }));

/** Projects and grants. */
export type ProjectHead = Shapes['ProjectHead'];
export type Project = Shapes['ProjectPage'];

export const projectsQuery = queryOptions({
  queryKey: ['plans/projects'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/plans/projects', { signal })),
});

export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['plans/project', projectId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/plans/project', { params: { query: { projectId } }, signal })),
  });

export const setProject = (body: Body<'plans.set-project'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/set-project', { body, signal }));

export const planReport = (body: Body<'plans.plan-report'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/plan-report', { body, signal }));

export const sendReport = (body: Body<'plans.send-report'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/send-report', { body, signal }));

export const dropReport = (body: Body<'plans.drop-report'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/drop-report', { body, signal }));

export const endProject = (body: Body<'plans.end-project'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/plans/end-project', { body, signal }));
