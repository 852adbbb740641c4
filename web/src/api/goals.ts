import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Asked, Body, Shapes } from './types.ts';

/** The board's goals: shapes, readings and commands. */

export type Goals = Shapes['Goals'];
export type GoalRow = Goals['goals'][number];
export type Goal = Shapes['Goal'];
export type GoalIndicator = Goal['indicators'][number];
export type GoalFigure = NonNullable<GoalIndicator['outcomes'][number]>['figure'];
export type GoalOutcome = NonNullable<GoalIndicator['outcomes'][number]>;
export type AssessmentCode = Goal['proposal']['assessment'];
export type GoalsOverview = Shapes['GoalsOverview'];

export const goalsQuery = (query: Asked<'goals.list'>) =>
  queryOptions({
    queryKey: ['goals/list', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/goals/list', { params: { query }, signal })),
  });

export const goalQuery = (query: Asked<'goals.show'>) =>
  queryOptions({
    queryKey: ['goals/show', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/goals/show', { params: { query }, signal })),
  });

export const indicatorChoicesQuery = (year: number) =>
  queryOptions({
    queryKey: ['goals/indicator-choices', year],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/goals/indicator-choices', { params: { query: { year } }, signal })),
  });

export const overviewQuery = (query: Asked<'goals.overview'>) =>
  queryOptions({
    queryKey: ['goals/overview', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/goals/overview', { params: { query }, signal })),
  });

export const makeGoal = (body: Body<'goals.make'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/make', { body, signal }));

export const changeGoal = (body: Body<'goals.change'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/change', { body, signal }));

export const addIndicator = (body: Body<'goals.add-indicator'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/add-indicator', { body, signal }));

export const setGoalTarget = (body: Body<'goals.set-target'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/set-target', { body, signal }));

export const withdrawIndicator = (body: Body<'goals.withdraw-indicator'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/withdraw-indicator', { body, signal }));

export const commentGoal = (body: Body<'goals.comment'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/comment', { body, signal }));

export const assessGoal = (body: Body<'goals.assess'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/assess', { body, signal }));

export const copyGoals = (body: Body<'goals.copy'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/goals/copy', { body, signal }));
