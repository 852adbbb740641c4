import { isLaterPage } from '../../ui/list/search-values.ts';
import { type MeasureSearch, readMeasureSearch } from '../measures/measure-search.ts';

/** What stands in the address. What is missing is the month of today, and all of one's units. */
export interface OpenServiceSearch extends MeasureSearch {
  sida?: number;
  /** The intervention that is to be registered: its form is open. */
  registrera?: string;
}

export const readOpenServiceSearch = (search: Record<string, unknown>): OpenServiceSearch => ({
  ...readMeasureSearch(search),
  ...(isLaterPage(search.sida) && { sida: search.sida }),
  ...(typeof search.registrera === 'string' && search.registrera !== '' && { registrera: search.registrera }),
});
