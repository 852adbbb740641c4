import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Asked, Body, Shapes } from './types.ts';

/** What is promised the board in no case: shapes, readings and commands. */

export type Promises = Shapes['BoardCommitments'];
export type PromiseMade = Shapes['BoardCommitment'];
export type PromisesQuery = Asked<'commitments.list'>;
export type Limits = Shapes['MeasureTargets'];
export type Limit = Limits['targets'][number];

export const promisesQuery = (query: PromisesQuery) =>
  queryOptions({
    queryKey: ['commitments/list', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/commitments/list', { params: { query }, signal })),
  });

export const proofChoicesQuery = queryOptions({
  queryKey: ['commitments/proof-choices'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/commitments/proof-choices', { signal })),
});

export const limitsQuery = queryOptions({
  queryKey: ['commitments/targets'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/commitments/targets', { signal })),
});

export const makePromise = (body: Body<'commitments.make'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/make', { body, signal }));

export const carryOutPromise = (body: Body<'commitments.carry-out'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/carry-out', { body, signal }));

export const provePromise = (body: Body<'commitments.prove'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/prove', { body, signal }));

export const settlePromise = (body: Body<'commitments.settle'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/settle', { body, signal }));

export const handOverPromise = (body: Body<'commitments.hand-over'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/hand-over', { body, signal }));

export const checkEffect = (body: Body<'commitments.check-effect'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/check-effect', { body, signal }));

export const setLimit = (body: Body<'commitments.set-target'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/set-target', { body, signal }));

export const withdrawLimit = (body: Body<'commitments.withdraw-target'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/commitments/withdraw-target', { body, signal }));

export const promiseQuery = (commitmentId: string) =>
  queryOptions({
    queryKey: ['commitments/show', commitmentId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/commitments/show', { params: { query: { commitmentId } }, signal })),
  });
