import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** The written investigation: its shapes, readings and commands. */

export type InvestigationText = Shapes['InvestigationText'];
export type SignedInvestigation = Shapes['SignedInvestigation'];
export type PrintedInvestigation = Shapes['PrintedInvestigation'];
export type TextTemplate = Shapes['TextTemplate'];
export type TextHeading = InvestigationText['headings'][number];
export type TextSection = InvestigationText['sections'][number];
export type DocumentedSource = InvestigationText['documented'][number];
export type FrozenSource = SignedInvestigation['sections'][number]['sources'][number];
export type TextView = Shapes['TextView'];
export type SavedSection = Shapes['SavedSection'];
export type SaveSection = Body<'casework.save-section'>;
export type SettleSection = Body<'casework.settle-section'>;
export type RecordView = Body<'casework.record-view'>;
export type AnswerCorrection = Body<'casework.answer-correction'>;
export type SignInvestigationText = Body<'casework.sign-investigation-text'>;
export type AddAddendum = Body<'casework.add-addendum'>;
export type SetTextTemplate = Body<'casework.set-text-template'>;

export type HeadingKind = TextHeading['kind'];
export type HeadingArea = TextHeading['areas'][number];
export type SourceKind = DocumentedSource['kind'];
export type SourceNature = DocumentedSource['nature'];
export type ViewKind = TextView['kind'];
export type ViewParty = TextView['party'];
export type CorrectionAnswer = NonNullable<TextView['answer']>['answer'];
export type SigningHindrance = InvestigationText['hindrances'][number]['hindrance'];

export const investigationTextQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/investigation-text', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/investigation-text', { params: { query: { caseId } }, signal })),
  });

export const printInvestigationTextQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/print-investigation-text', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/print-investigation-text', { params: { query: { caseId } }, signal })),
  });

export const textTemplateQuery = queryOptions({
  queryKey: ['casework/text-template'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/text-template', { signal })),
});

export const beginInvestigationText = (body: { caseId: string }, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/begin-investigation-text', { body, signal }));
/** @param keepalive for the last words of a page that is being left: the browser sends them after it has gone */
export const saveSection = (
  body: SaveSection,
  { signal, keepalive = false }: { signal: AbortSignal; keepalive?: boolean },
) => answer(api.POST('/api/v1/casework/save-section', { body, signal, keepalive }));
export const settleSection = (body: SettleSection, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/settle-section', { body, signal }));
export const recordView = (body: RecordView, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-view', { body, signal }));
export const answerCorrection = (body: AnswerCorrection, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/answer-correction', { body, signal }));
export const signInvestigationText = (body: SignInvestigationText, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/sign-investigation-text', { body, signal }));
export const addAddendum = (body: AddAddendum, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/add-addendum', { body, signal }));
export const setTextTemplate = (body: SetTextTemplate, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-text-template', { body, signal }));
