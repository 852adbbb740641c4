import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** Care away from home: shapes, readings and commands. */

export type Placements = Shapes['Placements'];
export type Placement = Shapes['Placement'];
export type Stay = Placement['stays'][number];
export type HomeForm = Stay['form'];
export type Organiser = Stay['organiser'];
export type CareBasis = Placement['bases'][number]['basis'];
export type CareEnd = NonNullable<Placement['endReason']>;
export type LimitKind = Placement['limits'][number]['kind'];
export type PlanMark = Placement['plans'][number]['kind'];
export type AfterCare = Placement['followUps'][number]['outcome'];
export type PlacementList = Shapes['PlacementList'];
export type PlacementListRow = PlacementList['rows'][number];
export type PlacementOverview = Shapes['PlacementOverview'];

export const placementsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['placements/placement', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/placements/placement', { params: { query: { caseId } }, signal })),
  });

export const placementListQuery = (show: PlacementList['show']) =>
  queryOptions({
    queryKey: ['placements/list', show],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/placements/list', { params: { query: { show } }, signal })),
  });

export const placementOverviewQuery = queryOptions({
  queryKey: ['placements/overview'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/placements/overview', { signal })),
});

export const beginPlacement = (body: Body<'placements.begin'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/begin', { body, signal }));
export const movePlacement = (body: Body<'placements.move'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/move', { body, signal }));
export const changeBasis = (body: Body<'placements.change-basis'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/change-basis', { body, signal }));
export const recordCarePlan = (body: Body<'placements.record-plan'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-plan', { body, signal }));
export const setContactLimit = (body: Body<'placements.set-contact-limit'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/set-contact-limit', { body, signal }));
export const endContactLimit = (body: Body<'placements.end-contact-limit'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/end-contact-limit', { body, signal }));
export const endPlacement = (body: Body<'placements.end'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/end', { body, signal }));
export const followUpPlacement = (body: Body<'placements.record-follow-up'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-follow-up', { body, signal }));
