import type { EntryKind } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { isKeyOf, isLaterPage } from '../../../../ui/list/search-values.ts';

/** What stands in the address of the journal: the kind that is shown, the page, and the draft that is open. */
export interface JournalSearch {
  slag?: EntryKind;
  sida?: number;
  utkast?: string;
  /** With a new draft: the entry that it is to correct. */
  rattar?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

export function readJournalSearch(search: Record<string, unknown>): JournalSearch {
  const { slag, sida, utkast, rattar } = search;
  return {
    ...(isKeyOf(sv.codes.entryKind, slag) && { slag }),
    ...(isLaterPage(sida) && { sida }),
    ...(isId(utkast) && { utkast }),
    ...(isId(utkast) && isId(rattar) && { rattar }),
  };
}

/** What the server is asked for. */
export const toJournalQuery = (caseId: string, { slag, sida }: JournalSearch) => ({
  caseId,
  ...(slag && { kind: slag }),
  ...(sida && { page: sida }),
});
