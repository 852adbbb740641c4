import type { CaseList, CasesQuery } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { isKeyOf, isLaterPage } from '../../../ui/list/search-values.ts';

export type CasesFilter = keyof typeof sv.cases.filters;
export type CasesSort = keyof typeof sv.cases.sorts;

/** What stands in the address of the list of cases. What is missing is the usual choice. */
export interface CasesSearch {
  visa?: CasesFilter;
  ordning?: CasesSort;
  sida?: number;
}

export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  return {
    ...(isKeyOf(sv.cases.filters, search.visa) && { visa: search.visa }),
    ...(isKeyOf(sv.cases.sorts, search.ordning) && { ordning: search.ordning }),
    ...(isLaterPage(search.sida) && { sida: search.sida }),
  };
}

/** What each filter is called where the list is served. */
export const SHOWN: Record<CasesFilter, keyof CaseList['counts']> = {
  pagaende: 'open',
  mina: 'mine',
  forhandsbedomning: 'preliminary',
  utredning: 'investigation',
  utredda: 'concluded',
  uppfoljning: 'follow_up',
  genomforande: 'performing',
  avslutade: 'ended',
};

const SORTS: Record<CasesSort, NonNullable<CasesQuery['sort']>> = {
  frist: 'due',
  namn: 'name',
  senast: 'newest',
};

/** What the server is asked. */
export function toCasesQuery({ visa, ordning, sida }: CasesSearch): CasesQuery {
  return {
    ...(visa && { show: SHOWN[visa] }),
    ...(ordning && { sort: SORTS[ordning] }),
    ...(sida && { page: sida }),
  };
}
