import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Asked, Shapes } from './types.ts';

/** Measures through several periods, and which way they go. */

export type MeasureSeries = Shapes['MeasureSeries'];
export type MeasureTrends = Shapes['MeasureTrends'];
export type MeasureTrend = Shapes['MeasureTrend'];
export type SeriesFigure = Shapes['SeriesFigure'];
export type SeriesMeasure = Shapes['SeriesMeasure'];
export type SeriesAsked = Asked<'measures.series'>;

export const seriesQuery = (query: SeriesAsked) =>
  queryOptions({
    queryKey: ['measures/series', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/series', { params: { query }, signal })),
  });

export type GroupAnswer = Shapes['GroupAnswer'];
export type CrossAnswer = Shapes['CrossAnswer'];
export type GroupsAsked = Asked<'measures.groups'>;
export type CrossAsked = Asked<'measures.crossed'>;

export const groupsQuery = (query: GroupsAsked) =>
  queryOptions({
    queryKey: ['measures/groups', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/groups', { params: { query }, signal })),
  });

export const crossedQuery = (query: CrossAsked) =>
  queryOptions({
    queryKey: ['measures/crossed', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/crossed', { params: { query }, signal })),
  });

/** Figures by group as a file. @throws Problem */
export const fetchGroups = (asked: Asked<'measures.groups-export'>): Promise<Blob> =>
  fetchFile(
    `/api/v1/measures/groups-export?${new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    )}`,
  );

export const trendsQuery = (period: string) =>
  queryOptions({
    queryKey: ['measures/trends', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/measures/trends', { params: { query: { period } }, signal })),
  });
