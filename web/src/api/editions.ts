import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Body, Shapes } from './types.ts';

/** Published figures: their shapes, readings and commands. */

export type EditionHead = Shapes['EditionHead'];
export type EditionAnswer = Shapes['EditionAnswer'];
export type EditionMeasure = Shapes['EditionMeasure'];
export type OwnFigures = Shapes['OwnFigures'];
export type DifferingRow = Shapes['DifferingRow'];
export type PeriodStanding = Shapes['PeriodStanding'];

export const editionsQuery = (query: { period?: string; measureId?: string }) =>
  queryOptions({
    queryKey: ['measures/editions', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/editions', { params: { query }, signal })),
  });

export const editionQuery = (query: { period: string; number: number }) =>
  queryOptions({
    queryKey: ['measures/edition', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/edition', { params: { query }, signal })),
  });

export const editionRowsQuery = (query: { period: string; number: number; measureId: string }) =>
  queryOptions({
    queryKey: ['measures/edition-rows', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/edition-rows', { params: { query }, signal })),
  });

export const periodStandingQuery = (period: string) =>
  queryOptions({
    queryKey: ['measures/period-standing', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/measures/period-standing', { params: { query: { period } }, signal })),
  });

export const knownThenQuery = (query: { measureId: string; period: string; day: string }) =>
  queryOptions({
    queryKey: ['measures/known-then', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures/known-then', { params: { query }, signal })),
  });

export const publishPeriod = (body: Body<'measures.publish'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/measures/publish', { body, signal }));

export interface ExportAsked {
  form: 'csv' | 'xlsx' | 'kolada';
  period: string;
  measureId?: string;
  edition?: number;
  municipality?: string;
}

/** Figures as a file. @throws Problem when there is nothing of the kind */
export const fetchFigures = ({ edition, ...asked }: ExportAsked): Promise<Blob> =>
  fetchFile(
    `/api/v1/measures/export?${new URLSearchParams({
      ...asked,
      ...(edition !== undefined && { edition: String(edition) }),
    })}`,
  );
