import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** The meetings of committees: shapes, readings and commands. */

export type Meetings = Shapes['Meetings'];
export type Meeting = Shapes['Meeting'];
export type ItemPapers = Shapes['ItemPapers'];
export type CaseItems = Shapes['CaseItems'];
export type CommitteePaper = Shapes['CommitteePaper'];
export type MinutesExtract = Shapes['MinutesExtract'];
export type ItemOutcome = MinutesExtract['outcome'];
export type ItemState = CaseItems['items'][number]['state'];
export type MeetingState = Meeting['state'];

export const meetingsQuery = queryOptions({
  queryKey: ['casework/meetings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/casework/meetings', { signal })),
});

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['casework/meeting', meetingId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/meeting', { params: { query: { meetingId } }, signal })),
  });

export const itemPapersQuery = (meetingId: string, itemId: string) =>
  queryOptions({
    queryKey: ['casework/item-papers', meetingId, itemId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/item-papers', { params: { query: { meetingId, itemId } }, signal })),
  });

export const caseItemsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case-items', caseId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/casework/case-items', { params: { query: { caseId } }, signal })),
  });

export const setCommittee = (body: Body<'casework.set-committee'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-committee', { body, signal }));

export const planMeeting = (body: Body<'casework.plan-meeting'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/plan-meeting', { body, signal }));

export const cancelMeeting = (body: Body<'casework.cancel-meeting'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/cancel-meeting', { body, signal }));

export const sendPapers = (body: Body<'casework.send-papers'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/send-papers', { body, signal }));

export const holdMeeting = (body: Body<'casework.hold-meeting'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/hold-meeting', { body, signal }));

export const reportMatters = (body: Body<'casework.report-matters'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/report-matters', { body, signal }));

export const adjustMinutes = (body: Body<'casework.adjust-minutes'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/adjust-minutes', { body, signal }));

export const declareItemConflict = (body: Body<'casework.declare-item-conflict'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/declare-item-conflict', { body, signal }));

export const decideItem = (body: Body<'casework.decide-item'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/decide-item', { body, signal }));

export const prepareItem = (body: Body<'casework.prepare-item'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/prepare-item', { body, signal }));

export const releaseItem = (body: Body<'casework.release-item'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/release-item', { body, signal }));

export const withdrawItem = (body: Body<'casework.withdraw-item'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/withdraw-item', { body, signal }));

export const returnItem = (body: Body<'casework.return-item'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/return-item', { body, signal }));
