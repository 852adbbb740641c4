import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Body, Shapes } from './types.ts';

/** The board's reports: shapes, readings and commands. */

export type ReportHead = Shapes['ReportHead'];
export type Workspace = Shapes['ReportWorkspace'];
export type ReportSection = Shapes['ReportSection'];
export type ReportEdition = Shapes['ReportEdition'];
export type ReportBlock = Shapes['ReportBlock'];
export type ReportChart = Shapes['ReportChart'];
export type Figure = Shapes['Figure'];
export type FigureChoices = Shapes['ReportFigureChoices'];
export type StartChoices = Shapes['ReportStartChoices'];
export type ReportBody = Shapes['ReportBody'];
export type BodyBlock = ReportBody['blocks'][number];
export type FigureRef = ReportBody['figures'][number]['ref'];
export type SavedReportSection = Shapes['SavedReportSection'];
export type SaveReportSection = Body<'reports.save-section'>;

export const reportsQuery = queryOptions({
  queryKey: ['reports/list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/list', { signal })),
});

export const startChoicesQuery = queryOptions({
  queryKey: ['reports/start-choices'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/start-choices', { signal })),
});

export const workspaceQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports/workspace', reportId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/reports/workspace', { params: { query: { reportId } }, signal })),
  });

export const reportEditionQuery = (query: { reportId: string; number?: number }) =>
  queryOptions({
    queryKey: ['reports/edition', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/edition', { params: { query }, signal })),
  });

export const figureChoicesQuery = (period: string) =>
  queryOptions({
    queryKey: ['reports/figure-choices', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/reports/figure-choices', { params: { query: { period } }, signal })),
  });

export const startReport = (body: Body<'reports.start'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reports/start', { body, signal }));

/** @param keepalive for the last words of a page that is being left */
export const saveReportSection = (
  body: SaveReportSection,
  { signal, keepalive = false }: { signal: AbortSignal; keepalive?: boolean },
) => answer(api.POST('/api/v1/reports/save-section', { body, signal, keepalive }));

export const settleReportSection = (body: Body<'reports.settle-section'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reports/settle-section', { body, signal }));

export const handInSection = (body: Body<'reports.hand-in'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reports/hand-in', { body, signal }));

export const reviewSection = (body: Body<'reports.review-section'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reports/review-section', { body, signal }));

export const decideReport = (body: Body<'reports.decide'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reports/decide', { body, signal }));

/** A report as a file. @throws Problem when there is none */
export const fetchReport = (asked: {
  reportId: string;
  form: 'pdf' | 'docx';
  number?: number;
}): Promise<Blob> =>
  fetchFile(
    `/api/v1/reports/file?${new URLSearchParams({
      reportId: asked.reportId,
      form: asked.form,
      ...(asked.number !== undefined && { number: String(asked.number) }),
    })}`,
  );
