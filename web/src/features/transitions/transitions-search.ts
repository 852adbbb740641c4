import type { TransitionList, TransitionsQuery } from '../../api/transitions.ts';
import type { transitions as words } from '../../app/sv/transitions.ts';
import { isKeyOf, isLaterPage } from '../../ui/list/search-values.ts';

export type TransitionsFilter = keyof typeof words.filters;
export type TransitionsSort = keyof typeof words.sorts;

/** What stands in the address of the list. What is missing is the usual choice. */
export interface TransitionsSearch {
  visa?: TransitionsFilter;
  ordning?: TransitionsSort;
  sida?: number;
}

export function readTransitionsSearch(search: Record<string, unknown>): TransitionsSearch {
  return {
    ...(isKeyOf(SHOWN, search.visa) && { visa: search.visa }),
    ...(isKeyOf(SORTS, search.ordning) && { ordning: search.ordning }),
    ...(isLaterPage(search.sida) && { sida: search.sida }),
  };
}

/** What each filter is called where the list is served. */
export const SHOWN: Record<TransitionsFilter, keyof TransitionList['counts']> = {
  alla: 'all',
  mina: 'mine',
  pagar: 'running',
  vantar: 'applied',
  'inte-nadda': 'not_reached',
  'vi-tar-emot': 'receiving',
  'okand-alder': 'unknown_age',
  klara: 'ended',
};

const SORTS: Record<TransitionsSort, NonNullable<TransitionsQuery['sort']>> = {
  fodelsedag: 'birthday',
  namn: 'name',
  agare: 'owner',
};

/** What the server is asked. */
export function toTransitionsQuery({ visa, ordning, sida }: TransitionsSearch): TransitionsQuery {
  return {
    ...(visa && { show: SHOWN[visa] }),
    ...(ordning && { sort: SORTS[ordning] }),
    ...(sida && { page: sida }),
  };
}
