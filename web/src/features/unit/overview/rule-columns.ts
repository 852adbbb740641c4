import type { RuleCounts } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import type { Stretch } from '../watch/watch-search.ts';

export interface NumberColumn {
  heading: string;
  of: (rule: RuleCounts) => number;
  sum: number;
  /** The stretch of the watch list that holds the same clocks, where there is one. */
  tid?: Stretch;
}

const { columns } = unitWords.unitOverview;

const STRETCHES: readonly Omit<NumberColumn, 'sum'>[] = [
  { heading: columns.overdue, of: ({ counts }) => counts.overdue, tid: 'forsenat' },
  { heading: columns.today, of: ({ counts }) => counts.today, tid: 'i-dag' },
  { heading: columns.days3, of: ({ counts }) => counts.days3 },
  { heading: columns.days7, of: ({ counts }) => counts.days7 },
  { heading: columns.later, of: ({ counts }) => counts.days30 + counts.later },
  { heading: columns.total, of: ({ total }) => total },
];

/** The columns with their sums. A clock stands in one stretch only, so the stretches add up to the total. */
export function numberColumns(rules: readonly RuleCounts[]): NumberColumn[] {
  return STRETCHES.map((column) => ({
    ...column,
    sum: rules.reduce((n, rule) => n + column.of(rule), 0),
  }));
}
