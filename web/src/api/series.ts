import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Asked, Shapes } from './types.ts';

/** Measures through several periods, and which way they go. */

export type MeasureSeries = Shapes['MeasureSeries'];
export type MeasureTrend = Shapes['MeasureTrend'];
export type SeriesFigure = Shapes['SeriesFigure'];
export type SeriesMeasure = Shapes['SeriesMeasure'];
export type SeriesAsked = Asked<'measures.series'>;

export const seriesQuery = (query: SeriesAsked) =>
  queryOptions({
    queryKey: ['measures/series', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/series', { params: { query }, signal })),
  });

export const trendsQuery = (period: string) =>
  queryOptions({
    queryKey: ['measures/trends', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/measures/trends', { params: { query: { period } }, signal })),
  });
