import type { PromisesQuery } from '../../api/promises.ts';
import type { promises as words } from '../../app/sv/promises.ts';
import { isKeyOf, isLaterPage } from '../../ui/list/search-values.ts';

export type PromisesFilter = keyof typeof words.filters;

export type PromisesOrder = keyof typeof words.orders;

/** What stands in the address of the list. What is missing is the usual choice. */
export interface PromisesSearch {
  visa?: PromisesFilter;
  funktion?: string;
  /** What is promised for that kind of thing. */
  slag?: string;
  /** What is promised for one thing. */
  om?: string;
  ordning?: PromisesOrder;
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

const ORDER: Record<PromisesOrder, NonNullable<PromisesQuery['order']>> = {
  dag: 'day',
  funktion: 'function',
  for: 'subject',
};

const KIND = /^[a-z_]{1,40}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readPromisesSearch(search: Record<string, unknown>): PromisesSearch {
  return {
    ...(isKeyOf(STRETCH, search.visa) && { visa: search.visa }),
    ...(typeof search.funktion === 'string' && ID.test(search.funktion) && { funktion: search.funktion }),
    ...(typeof search.slag === 'string' && KIND.test(search.slag) && { slag: search.slag }),
    ...(typeof search.om === 'string' && ID.test(search.om) && { om: search.om }),
    ...(isKeyOf(ORDER, search.ordning) && { ordning: search.ordning }),
    ...(isLaterPage(search.sida) && { sida: search.sida }),
  };
}

/** What the server is asked. */
export const toPromisesQuery = ({
  visa,
  funktion,
  slag,
  om,
  ordning,
  sida,
}: PromisesSearch): PromisesQuery => ({
  ...(visa && { stretch: STRETCH[visa] }),
  ...(funktion && { functionId: funktion }),
  ...(slag && { subjectKind: slag }),
  ...(om && { subjectId: om }),
  ...(ordning && { order: ORDER[ordning] }),
  ...(sida && { page: sida }),
});

/** The address says nothing of what is not chosen. */
export const withoutEmpty = (search: PromisesSearch): PromisesSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')) as PromisesSearch;
