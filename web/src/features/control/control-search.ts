import { ASKABLE_YEARS } from '../../ui/list/search-values.ts';

/** What stands in the address of the pages: the year, without it this one. */
export interface ControlSearch {
  ar?: number;
}

export function readControlSearch(search: Record<string, unknown>): ControlSearch {
  const year = Number(search.ar);
  return Number.isInteger(year) && year >= 2000 && year <= ASKABLE_YEARS.last ? { ar: year } : {};
}

/** What the server is asked. */
export const toControlQuery = ({ ar }: ControlSearch) => (ar === undefined ? {} : { year: ar });
