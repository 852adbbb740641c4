import { answer, api } from './client.ts';
import type {
  Appoint,
  AssessProtection,
  AssignCase,
  AssignCases,
  DecidePreliminary,
  DiscardDraft,
  EndAbsence,
  EndHolding,
  ExistenceCheck,
  ExtendPreliminary,
  MarkRead,
  ReportAbsence,
  SaveDraft,
  SetLocalRule,
  SignEntry,
} from './types.ts';

export const logIn = (body: { username: string; password: string }) =>
  answer(api.POST('/api/v1/session/log-in', { body }));
export const demoLogIn = (body: { accountId: string }) =>
  answer(api.POST('/api/v1/session/demo-log-in', { body }));
export const logOut = () => answer(api.POST('/api/v1/session/log-out'));
export const chooseSeat = (body: { functionId: string }) =>
  answer(api.POST('/api/v1/session/choose-seat', { body }));

export const checkExistence = (body: ExistenceCheck, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/existence-check', { body, signal }));
export const assessProtection = (body: AssessProtection, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assess-protection', { body, signal }));
export const decidePreliminary = (body: DecidePreliminary, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/decide-preliminary', { body, signal }));
export const extendPreliminary = (body: ExtendPreliminary, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/extend-preliminary', { body, signal }));
export const assignCase = (body: AssignCase, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assign-case', { body, signal }));
export const assignCases = (body: AssignCases, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assign-cases', { body, signal }));

/** @param keepalive for the last words of a page that is being left: the browser sends them after it has gone */
export const saveDraft = (
  body: SaveDraft,
  { signal, keepalive = false }: { signal: AbortSignal; keepalive?: boolean },
) => answer(api.POST('/api/v1/casework/save-draft', { body, signal, keepalive }));
export const discardDraft = (body: DiscardDraft, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/discard-draft', { body, signal }));
export const signEntry = (body: SignEntry, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/sign-entry', { body, signal }));

export const reportAbsence = (body: ReportAbsence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/report-absence', { body, signal }));
export const endAbsence = (body: EndAbsence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/end-absence', { body, signal }));
export const appoint = (body: Appoint, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/appoint', { body, signal }));
export const endHolding = (body: EndHolding, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/end-holding', { body, signal }));

export const markRead = (body: MarkRead, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reminders/mark-read', { body, signal }));

export const setLocalRule = (body: SetLocalRule, signal: AbortSignal) =>
  answer(api.POST('/api/v1/clocks/set-local-rule', { body, signal }));
