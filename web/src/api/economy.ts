import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { fetchFile } from './forms.ts';
import type { Asked, Body, Shapes } from './types.ts';

/** The board's money: shapes, readings and commands. */

export type Economy = Shapes['EconomyOverview'];
export type EconomyArea = Economy['areas'][number];
export type EconomyFigures = Shapes['EconomyFigures'];
export type Budget = Economy['budgets'][number];
export type LedgerBatch = Shapes['LedgerBatch'];
export type Fund = Shapes['EconomyFunds']['funds'][number];
export type Funds = Shapes['EconomyFunds'];
export type MappingView = Shapes['EconomyMapping'];
export type LedgerPreview = Shapes['LedgerPreview'];
export type LedgerFinding = Shapes['LedgerFinding'];

export const economyQuery = (query: Asked<'economy.overview'>) =>
  queryOptions({
    queryKey: ['economy/overview', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/economy/overview', { params: { query }, signal })),
  });

export const economyRowsQuery = (query: Asked<'economy.rows'>) =>
  queryOptions({
    queryKey: ['economy/rows', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/economy/rows', { params: { query }, signal })),
  });

export const ledgersQuery = queryOptions({
  queryKey: ['economy/ledgers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/economy/ledgers', { signal })),
});

export const fundsQuery = queryOptions({
  queryKey: ['economy/funds'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/economy/funds', { signal })),
});

export const previewLedger = (body: Body<'economy.preview-ledger'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/preview-ledger', { body, signal }));

export const takeLedger = (body: Body<'economy.take-ledger'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/take-ledger', { body, signal }));

export const setForecast = (body: Body<'economy.set-forecast'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/set-forecast', { body, signal }));

export const mappingQuery = queryOptions({
  queryKey: ['economy/mapping'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/economy/mapping', { signal })),
});

export const withdrawLedger = (body: Body<'economy.withdraw-ledger'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/withdraw-ledger', { body, signal }));

export const setBudget = (body: Body<'economy.set-budget'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/set-budget', { body, signal }));

export const setMapping = (body: Body<'economy.set-mapping'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/set-mapping', { body, signal }));

export const addFund = (body: Body<'economy.add-fund'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/add-fund', { body, signal }));

export const stateUse = (body: Body<'economy.state-use'>, signal: AbortSignal) =>
  answer(api.POST('/api/v1/economy/state-use', { body, signal }));

/** The year's table as a file. */
export const fetchEconomy = (asked: { form: 'csv' | 'xlsx'; year: number; through: number }): Promise<Blob> =>
  fetchFile(
    `/api/v1/economy/export?${new URLSearchParams({
      form: asked.form,
      year: String(asked.year),
      ...(asked.through > 0 && { through: String(asked.through) }),
    })}`,
  );
