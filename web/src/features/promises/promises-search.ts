import type { PromisesQuery } from '../../api/promises.ts';
import type { promises as words } from '../../app/sv/promises.ts';
import { isKeyOf, isLaterPage } from '../../ui/list/search-values.ts';

export type PromisesFilter = keyof typeof words.filters;

/** What stands in the address of the list. What is missing is the usual choice. */
export interface PromisesSearch {
  visa?: PromisesFilter;
  funktion?: string;
  sida?: number;
}

const STRETCH: Record<PromisesFilter, NonNullable<PromisesQuery['stretch']>> = {
  kvar: 'owed',
  forsenade: 'overdue',
  gjorda: 'done',
  bekraftade: 'confirmed',
  avskrivna: 'dropped',
  alla: 'all',
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readPromisesSearch(search: Record<string, unknown>): PromisesSearch {
  return {
    ...(isKeyOf(STRETCH, search.visa) && { visa: search.visa }),
    ...(typeof search.funktion === 'string' && ID.test(search.funktion) && { funktion: search.funktion }),
    ...(isLaterPage(search.sida) && { sida: search.sida }),
  };
}

/** What the server is asked. */
export const toPromisesQuery = ({ visa, funktion, sida }: PromisesSearch): PromisesQuery => ({
  ...(visa && { stretch: STRETCH[visa] }),
  ...(funktion && { functionId: funktion }),
  ...(sida && { page: sida }),
});
