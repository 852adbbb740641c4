import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Body, Shapes } from './types.ts';

/** Whether decisions are executed, and the board's report of those that are not: shapes, readings and commands. */

export type Execution = Shapes['Execution'];
export type ExecutionCause = NonNullable<Execution['cause']>;
export type Unexecuted = Shapes['Unexecuted'];
export type UnexecutedRow = Unexecuted['rows'][number];

/** @param quarter a day in it; without one, the last that is over */
export const unexecutedQuery = (quarter: string | undefined) =>
  queryOptions({
    queryKey: ['casework/unexecuted', quarter ?? ''],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/casework/unexecuted', {
          params: { query: quarter === undefined ? {} : { quarter } },
          signal,
        }),
      ),
  });

export const reportUnexecuted = (body: Body<'casework.report-unexecuted'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/report-unexecuted', { body, signal }));

export const recordExecution = (body: Body<'casework.record-execution'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-execution', { body, signal }));
