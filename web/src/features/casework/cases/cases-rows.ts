import type { CaseRow } from '../../../api/index.ts';
import { mostPressing } from '../../../ui/list/clock-order.ts';
import type { CasesFilter, CasesSort } from './cases-search.ts';

const FILTERS: Record<CasesFilter, (row: CaseRow) => boolean> = {
  alla: () => true,
  mina: (row) => row.mine,
  forhandsbedomning: (row) => row.state === 'preliminary',
  utredning: (row) => row.state === 'investigation',
  avslutade: (row) => row.state === 'closed' || row.state === 'not_opened',
};

const swedish = new Intl.Collator('sv');

const ORDERS: Record<CasesSort, (a: CaseRow, b: CaseRow) => number> = {
  frist: (a, b) =>
    swedish.compare(mostPressing([a.nextClock]), mostPressing([b.nextClock])) ||
    swedish.compare(a.label, b.label),
  namn: (a, b) => swedish.compare(a.label, b.label),
  senast: (a, b) => swedish.compare(b.openedOn, a.openedOn),
};

export function caseRows(rows: readonly CaseRow[], filter: CasesFilter, sort: CasesSort): CaseRow[] {
  return rows.filter(FILTERS[filter]).sort(ORDERS[sort]);
}

export function caseCount(rows: readonly CaseRow[], filter: CasesFilter): number {
  return rows.filter(FILTERS[filter]).length;
}
