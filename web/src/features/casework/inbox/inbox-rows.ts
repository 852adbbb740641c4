import type { InboxRow } from '../../../api/index.ts';
import { isLate, isOpen, mostPressing } from '../../../ui/list/clock-order.ts';
import type { InboxFilter, InboxSort } from './inbox-search.ts';

const FILTERS: Record<InboxFilter, (row: InboxRow) => boolean> = {
  alla: () => true,
  skydd: (row) => row.protection !== null && isOpen(row.protection),
  forsenade: (row) => isLate(row.protection) || isLate(row.preliminary),
  'ej-fordelade': (row) => row.holderName === null,
  ansokningar: (row) => row.kind === 'application',
  mina: (row) => row.mine,
};

const ORDERS: Record<InboxSort, (a: InboxRow, b: InboxRow) => number> = {
  frist: (a, b) => compare(pressedBy(a), pressedBy(b)) || compare(a.receivedAt, b.receivedAt),
  senast: (a, b) => compare(b.receivedAt, a.receivedAt),
  aldst: (a, b) => compare(a.receivedAt, b.receivedAt),
};

export function inboxRows(rows: readonly InboxRow[], filter: InboxFilter, sort: InboxSort): InboxRow[] {
  return rows.filter(FILTERS[filter]).sort(ORDERS[sort]);
}

export function inboxCount(rows: readonly InboxRow[], filter: InboxFilter): number {
  return rows.filter(FILTERS[filter]).length;
}

/** A report of violence presses at once, whatever its fourteen days say. Only what is already late comes before it. */
function pressedBy(row: InboxRow): string {
  const earliest = mostPressing([row.protection, row.preliminary]);
  if (!row.openAtOnce || isLate(row.protection) || isLate(row.preliminary)) return earliest;
  return earliest < row.receivedAt ? earliest : row.receivedAt;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
