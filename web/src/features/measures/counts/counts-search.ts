import { isLaterPage } from '../../../ui/list/search-values.ts';
import { type MeasureSearch, readMeasureSearch } from '../measure-search.ts';

/** What stands in the address of a count: also how it is divided, and whether as a table. */
export interface CountSearch extends MeasureSearch {
  per?: string;
  visa?: 'tabell';
}

/** One group of it, for the rows behind. */
export interface CountRowsSearch extends CountSearch {
  grupp?: string;
  sida?: number;
}

export function readCountSearch(search: Record<string, unknown>): CountSearch {
  const { per, visa } = search;
  return {
    ...readMeasureSearch(search),
    ...(typeof per === 'string' && per !== '' && { per }),
    ...(visa === 'tabell' && { visa }),
  };
}

export function readCountRowsSearch(search: Record<string, unknown>): CountRowsSearch {
  const { grupp, sida } = search;
  return {
    ...readCountSearch(search),
    ...(typeof grupp === 'string' && grupp !== '' && { grupp }),
    ...(isLaterPage(sida) && { sida }),
  };
}
