import { sv } from '../../../app/sv.ts';
import { isKeyOf, isLaterPage } from '../../../ui/list/search-values.ts';

export type InboxFilter = keyof typeof sv.inbox.filters;
export type InboxSort = keyof typeof sv.inbox.sorts;

/** What stands in the address of the inbox. What is missing is the usual choice. */
export interface InboxSearch {
  visa?: InboxFilter;
  ordning?: InboxSort;
  sida?: number;
}

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  return {
    ...(isKeyOf(sv.inbox.filters, search.visa) && { visa: search.visa }),
    ...(isKeyOf(sv.inbox.sorts, search.ordning) && { ordning: search.ordning }),
    ...(isLaterPage(search.sida) && { sida: search.sida }),
  };
}
