import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** What is owed to whoever is placed: shapes, readings and commands. */

export type PlacementDuties = Shapes['PlacementDuties'];
export type OwedInPlacement = Shapes['OwedInPlacement'];
export type HealthRecord = Shapes['HealthRecord'];
export type SchoolRecord = Shapes['SchoolRecord'];
export type ShelterSchoolRecord = Shapes['ShelterSchoolRecord'];
export type ShelterStay = OwedInPlacement['shelter'][number];
export type VisitRecord = Shapes['VisitRecord'];
export type HealthStep = HealthRecord['step'];
export type HealthNotNeeded = NonNullable<HealthRecord['why']>;
export type HealthStanding = OwedInPlacement['health']['standing'];
export type SchoolOutcome = SchoolRecord['outcome'];
export type SchoolStanding = NonNullable<SchoolRecord['standing']>;
export type SchoolImpossible = NonNullable<SchoolRecord['why']>;
export type ShelterSchool = ShelterSchoolRecord['outcome'];
export type VisitPlace = VisitRecord['place'];
export type NotAlone = NonNullable<VisitRecord['whyNotAlone']>;

export const placementDutiesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['placements/duties', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/placements/duties', { params: { query: { caseId } }, signal })),
  });

export const recordHealthStep = (body: Body<'placements.record-health-step'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-health-step', { body, signal }));

export const recordSchoolFollowUp = (body: Body<'placements.record-school-follow-up'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-school-follow-up', { body, signal }));

export const recordShelterSchool = (body: Body<'placements.record-shelter-school'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-shelter-school', { body, signal }));

export const recordVisit = (body: Body<'placements.record-visit'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/placements/record-visit', { body, signal }));
