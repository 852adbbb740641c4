import { queryOptions } from '@tanstack/react-query';
import { command, read } from './client.ts';
import { setServerNow } from './server-clock.ts';
import type {
  AssignableFunction,
  Case,
  CaseList,
  CaseRow,
  DemoUser,
  Inbox,
  MyDay,
  Session,
  TrailRow,
  TrailSearch,
} from './types.ts';

/** One entry per reading. The keys are the server's own paths, so that what is stale is told by name. */

export const sessionQuery = queryOptions({
  queryKey: ['session/current'],
  queryFn: async ({ signal }) => {
    const session = await read<Session>('session/current', {}, signal);
    setServerNow(session.now);
    return session;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

export const demoUsersQuery = queryOptions({
  queryKey: ['session/demo-users'],
  queryFn: ({ signal }) => read<{ users: DemoUser[] }>('session/demo-users', {}, signal),
});

export const myDayQuery = queryOptions({
  queryKey: ['casework/my-day'],
  queryFn: ({ signal }) => read<MyDay>('casework/my-day', {}, signal),
});

export const inboxQuery = queryOptions({
  queryKey: ['casework/inbox'],
  queryFn: ({ signal }) => read<Inbox>('casework/inbox', {}, signal),
});

export const casesQuery = queryOptions({
  queryKey: ['casework/cases'],
  queryFn: ({ signal }) => read<CaseList>('casework/cases', {}, signal),
});

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case', caseId],
    queryFn: ({ signal }) => read<Case>('casework/case', { caseId }, signal),
  });

export const assignableFunctionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/assignable-functions', caseId],
    queryFn: ({ signal }) =>
      read<{ functions: AssignableFunction[] }>('casework/assignable-functions', { caseId }, signal),
  });

export const caseLogQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['casework/case-log', caseId],
    queryFn: ({ signal }) => read<{ rows: TrailRow[] }>('casework/case-log', { caseId }, signal),
  });

/** Searches are posted: what is searched for never stands in a URL. */
export const findCasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['casework/find', q],
    queryFn: ({ signal }) => command<{ cases: CaseRow[] }>('casework/find', { q }, signal),
    gcTime: 0,
  });

export const trailQuery = (search: TrailSearch) =>
  queryOptions({
    queryKey: ['trail/search', search],
    queryFn: ({ signal }) => command<{ rows: TrailRow[] }>('trail/search', search, signal),
  });
