import type { AssessmentCode, GoalRow, Goals } from '../../api/goals.ts';
import type { goals as words } from '../../app/sv/goals.ts';
import { ASKABLE_YEARS, isKeyOf } from '../../ui/list/search-values.ts';

export type GoalsFilter = keyof typeof words.filters;
export type GoalsOrder = keyof typeof words.orders;

/** What stands in the address of the list. */
export interface GoalsSearch {
  ar?: number;
  period?: string;
  visa?: GoalsFilter;
  ordning?: GoalsOrder;
}

const CODE: Record<Exclude<GoalsFilter, 'alla'>, AssessmentCode | null> = {
  uppfyllda: 'met',
  delvis: 'partly',
  inte: 'not',
  'gar-inte': 'not_assessable',
  'ej-bedomda': null,
};
const FILTERS = { alla: true, ...CODE };
const ORDERS: Record<GoalsOrder, true> = { nummer: true, bedomning: true, funktion: true };
const PERIOD = /^\d{4}(-T[1-3])?$/;

export function readGoalsSearch(search: Record<string, unknown>): GoalsSearch {
  const year = Number(search.ar);
  return {
    ...(Number.isInteger(year) && year >= ASKABLE_YEARS.first && year <= ASKABLE_YEARS.last && { ar: year }),
    ...readGoalSearch(search),
    ...(isKeyOf(FILTERS, search.visa) && { visa: search.visa }),
    ...(isKeyOf(ORDERS, search.ordning) && { ordning: search.ordning }),
  };
}

/** What stands in the address of a goal, and of the overview. */
export function readGoalSearch(search: Record<string, unknown>): { period?: string } {
  return typeof search.period === 'string' && PERIOD.test(search.period) ? { period: search.period } : {};
}

/** What the server is asked: the year, its own or that of the period; else it is that of today. */
export function toGoalsQuery({ ar, period }: GoalsSearch): { year?: number } {
  const year = ar ?? (period ? Number(period.slice(0, 4)) : null);
  return year === null ? {} : { year };
}

/** The period that the list is narrowed by: the one asked for, else the last tertial that is over. */
export function periodOf({ periods, year }: Goals, asked: string | undefined): string {
  if (asked && periods.some((p) => p.period === asked)) return asked;
  const tertials = periods.filter((p) => p.kind === 'tertial');
  return (tertials.findLast((p) => p.over) ?? tertials[0])?.period ?? String(year);
}

const assessedIn = (list: Goals, row: GoalRow, period: string): AssessmentCode | null =>
  row.assessed[list.periods.findIndex((p) => p.period === period)]?.assessment ?? null;

/** The rows that a filter shows. The council's stand where any that serves them does, and alone where nothing is narrowed. */
export function rowsShown(list: Goals, filter: GoalsFilter, period: string): GoalRow[] {
  if (filter === 'alla') return list.goals;
  const board = list.goals.filter(
    (g) => g.level === 'board' && !g.ended && assessedIn(list, g, period) === CODE[filter],
  );
  return list.goals.filter(
    (g) => board.includes(g) || (g.level === 'council' && board.some((b) => b.parentId === g.goalId)),
  );
}

export const countShown = (list: Goals, filter: GoalsFilter, period: string): number =>
  rowsShown(list, filter, period).filter((g) => g.level === 'board').length;

const RANK: readonly (AssessmentCode | null)[] = ['not', 'partly', null, 'not_assessable', 'met'];

/** By number as the plan has them; or what needs most first; or by who answers. The last two without the council's. */
export function ordered(list: Goals, rows: readonly GoalRow[], order: GoalsOrder, period: string): GoalRow[] {
  if (order === 'nummer') return [...rows];
  const own = rows.filter((g) => g.level === 'board');
  if (order === 'funktion')
    return own.sort((a, b) => (a.functionTitle ?? '').localeCompare(b.functionTitle ?? '', 'sv'));
  const rank = (g: GoalRow) => RANK.indexOf(assessedIn(list, g, period));
  return own.sort((a, b) => rank(a) - rank(b));
}
