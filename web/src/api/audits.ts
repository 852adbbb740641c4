import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Body, Shapes } from './types.ts';

/** Audits and the questions of the continuous audit: shapes, readings and commands. */

export type AuditQuestions = Shapes['AuditQuestions'];
export type QuestionHead = AuditQuestions['questions'][number];
export type Standing = QuestionHead['standing'];
export type AuditQuestion = Shapes['AuditQuestion'];
export type Evidence = Shapes['EvidenceStanding'];
export type Audits = Shapes['Audits'];
export type Audit = Shapes['Audit'];
export type AuditSamples = Shapes['AuditSamples'];
export type DrawnFile = Shapes['AuditDrawnFile'];
export type Recommendation = Audit['recommendations'][number];

export const auditQuestionsQuery = queryOptions({
  queryKey: ['audits/questions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audits/questions', { signal })),
});

export const auditQuestionQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['audits/question', questionId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/audits/question', { params: { query: { questionId } }, signal })),
  });

export const auditPapersQuery = queryOptions({
  queryKey: ['audits/papers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audits/papers', { signal })),
});

export const evidenceChoicesQuery = queryOptions({
  queryKey: ['audits/evidence-choices'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audits/evidence-choices', { signal })),
});

export const auditsQuery = queryOptions({
  queryKey: ['audits/list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audits/list', { signal })),
});

export const auditQuery = (auditId: string) =>
  queryOptions({
    queryKey: ['audits/show', auditId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/audits/show', { params: { query: { auditId } }, signal })),
  });

export const auditSamplesQuery = queryOptions({
  queryKey: ['audits/samples'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audits/samples', { signal })),
});

export const drawnFilesQuery = (sampleId: string) =>
  queryOptions({
    queryKey: ['audits/sample', sampleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/audits/sample', { params: { query: { sampleId } }, signal })),
  });

export const decideSample = (body: Body<'audits.decide-sample'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/decide-sample', { body, signal }));

export const endSample = (body: Body<'audits.end-sample'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/end-sample', { body, signal }));

export const openFile = (body: Body<'audits.open-file'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/open-file', { body, signal }));

export const followUpRecommendation = (body: Body<'audits.follow-up'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/follow-up', { body, signal }));

export const adoptTemplate = (body: Body<'audits.adopt'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/adopt', { body, signal }));

export const setQuestion = (body: Body<'audits.set-question'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/set-question', { body, signal }));

export const keepPaper = (body: Body<'audits.keep-paper'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/keep-paper', { body, signal }));

export const registerAudit = (body: Body<'audits.register'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/register', { body, signal }));

export const answerRecommendation = (body: Body<'audits.answer'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/answer', { body, signal }));

export const askRespite = (body: Body<'audits.ask-respite'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/ask-respite', { body, signal }));

export const settleRespite = (body: Body<'audits.settle-respite'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/settle-respite', { body, signal }));

export const sendAnswer = (body: Body<'audits.send-answer'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/audits/send-answer', { body, signal }));

export const fetchWorkingPaper = () => fetchFile('/api/v1/audits/working-paper');

export const fetchLetter = (auditId: string, number: number, form: 'pdf' | 'docx') =>
  fetchFile(`/api/v1/audits/letter?${new URLSearchParams({ auditId, number: String(number), form })}`);
