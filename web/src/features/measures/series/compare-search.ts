import type { SeriesAsked } from '../../../api/series.ts';
import { isPeriodKey } from '../period.ts';

/** What stands in the address of the units side by side. */
export interface CompareSearch {
  period?: string;
  sortera?: 'namn';
}

export const readCompareSearch = ({ period, sortera }: Record<string, unknown>): CompareSearch => ({
  ...(isPeriodKey(period) && { period }),
  ...(sortera === 'namn' && { sortera }),
});

const YEARS = 4;
const MONTHS = 6;
const TERTIALS = 6;

/** Tertials: those of the year and of the year before. Else the last ones up to that period. */
export function comparedPeriods(period: string): Pick<SeriesAsked, 'period' | 'last' | 'periods'> {
  const year = period.slice(0, 4);
  if (period.includes('T')) return { period, last: `${year}-T3`, periods: TERTIALS };
  return { period, periods: period.length === year.length ? YEARS : MONTHS };
}
