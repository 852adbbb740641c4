import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Body, Shapes } from './types.ts';

/** Letters: their shapes, readings and commands. */

export type Letters = Shapes['Letters'];
export type SentLetter = Shapes['SentLetter'];
export type LetterDraft = Shapes['LetterDraft'];
export type PrintQueue = Shapes['PrintQueue'];
export type QueuedLetter = PrintQueue['rows'][number];
export type LetterTemplates = Shapes['LetterTemplates'];
export type LetterTemplate = LetterTemplates['templates'][number];
export type LetterKind = SentLetter['kind'];
export type LetterLang = SentLetter['lang'];
export type LetterParty = SentLetter['party'];
export type LetterRoute = SentLetter['route'];
export type WriteLetter = Body<'casework.draft-letter'>;
export type SendLetter = Body<'casework.send-letter'>;
export type LetterWay = NonNullable<WriteLetter['way']>;
export type TemplateKind = LetterTemplate['kind'];
export type SetLetterTemplate = Body<'casework.set-letter-template'>;
type MarkLetters = Body<'casework.mark-letters'>;

export const lettersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/letters', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/letters', { params: { query: { caseId } }, signal })),
  });

export const printQueueQuery = (show: 'waiting' | 'sent') =>
  queryOptions({
    queryKey: ['casework/print-queue', show],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/print-queue', { params: { query: { show } }, signal })),
  });

export const letterTemplatesQuery = queryOptions({
  queryKey: ['casework/letter-templates'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/letter-templates', { signal })),
});

export const draftLetter = (body: WriteLetter, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/draft-letter', { body, signal }));
export const sendLetter = (body: SendLetter, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/send-letter', { body, signal }));
export const markLetters = (body: MarkLetters, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/mark-letters', { body, signal }));
export const setLetterTemplate = (body: SetLetterTemplate, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-letter-template', { body, signal }));

/** A letter as the PDF that it would be. @throws Problem when it can't be made */
export const fetchLetterPreview = (letter: WriteLetter): Promise<Blob> =>
  fetchFile('/api/v1/casework/preview-letter', letter);
/** Letters of the queue as one PDF. @throws Problem when one is not there */
export const fetchPrintBatch = (batch: Body<'casework.print-batch'>): Promise<Blob> =>
  fetchFile('/api/v1/casework/print-batch', batch);
/** A template as PDF with invented data. @throws Problem when something is wrong with it */
export const fetchTemplateTrial = (template: Body<'casework.try-letter-template'>): Promise<Blob> =>
  fetchFile('/api/v1/casework/try-letter-template', template);
