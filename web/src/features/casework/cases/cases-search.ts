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
