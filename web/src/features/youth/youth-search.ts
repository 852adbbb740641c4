import type { RiskRow, TalkRow } from '../../api/youth.ts';

const TALK_FILTERS = ['waiting', 'declined', 'held', 'all'] as const;
const TALK_SORTS = ['due', 'received', 'name'] as const;
const RISK_FILTERS = ['all', 'identified', 'offered', 'declined', 'accepted', 'received'] as const;
const RISK_SORTS = ['newest', 'oldest', 'name'] as const;

export type TalkFilter = (typeof TALK_FILTERS)[number];
export type TalkSort = (typeof TALK_SORTS)[number];
export type RiskFilter = 'all' | RiskRow['stage'];
export type RiskSort = (typeof RISK_SORTS)[number];

/** What stands in the address. What is missing is the default: who waits, the nearest first. */
export interface TalkSearch {
  visa?: TalkFilter;
  sortera?: TalkSort;
}
export interface RiskSearch {
  visa?: RiskFilter;
  sortera?: RiskSort;
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value);

export function readTalkSearch(search: Record<string, unknown>): TalkSearch {
  const visa = oneOf(TALK_FILTERS, search.visa);
  const sortera = oneOf(TALK_SORTS, search.sortera);
  return { ...(visa && { visa }), ...(sortera && { sortera }) };
}

export function readRiskSearch(search: Record<string, unknown>): RiskSearch {
  const visa = oneOf(RISK_FILTERS, search.visa);
  const sortera = oneOf(RISK_SORTS, search.sortera);
  return { ...(visa && { visa }), ...(sortera && { sortera }) };
}

export const talkFilters: readonly TalkFilter[] = TALK_FILTERS;
export const riskFilters: readonly RiskFilter[] = RISK_FILTERS;

export const showsTalk = (filter: TalkFilter, { stage }: Pick<TalkRow, 'stage'>): boolean => {
  if (filter === 'all') return true;
  return filter === 'waiting' ? stage !== 'held' && stage !== 'declined' : stage === filter;
};
