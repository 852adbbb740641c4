import type { AssistanceArea, SituationRow } from '../../api/assistance.ts';
import type { situations as words } from '../../app/sv/assistance.ts';

export type SituationFilter = keyof typeof words.filters;
export type SituationSort = keyof typeof words.sorts;

export interface SituationsSearch {
  visa?: SituationFilter;
  omrade?: AssistanceArea;
  ordning?: SituationSort;
}

/** Named here, so that an address is read before the page's words have come. */
const AREAS: Readonly<Record<AssistanceArea, true>> = {
  economic_assistance: true,
  disability: true,
  social_psychiatry: true,
  integration: true,
  work: true,
};

const oneOf = <K extends string>(all: object, value: unknown): K | undefined =>
  typeof value === 'string' && value in all ? (value as K) : undefined;

export function readSituationsSearch(search: Record<string, unknown>): SituationsSearch {
  const visa = oneOf<SituationFilter>(FILTERS, search.visa);
  const omrade = oneOf<AssistanceArea>(AREAS, search.omrade);
  const ordning = oneOf<SituationSort>(ORDERS, search.ordning);
  return {
    ...(visa && visa !== 'alla' && { visa }),
    ...(omrade && { omrade }),
    ...(ordning && ordning !== 'nast' && { ordning }),
  };
}

export const isPlanOwed = (row: SituationRow): boolean =>
  row.beganOn !== null && ((row.planRequired && row.plan === 'none') || row.plan === 'overdue');

export const FILTERS: Readonly<Record<SituationFilter, (row: SituationRow, today: string) => boolean>> = {
  alla: () => true,
  kontroll: (row) => row.checkBy !== null,
  plan: isPlanOwed,
  omprovning: (row, today) => row.decisionReviewBy !== null && row.decisionReviewBy < today,
  langvarigt: (row) => row.isLongTerm,
  ej: (row) => row.beganOn === null,
};

/** The first day on which anything is owed; the last of all when nothing is. */
const nextDay = (row: SituationRow): string =>
  [row.checkBy, row.planReviewBy, row.decisionReviewBy].flatMap((day) => day ?? []).sort()[0] ?? '9';

const byName = (a: SituationRow, b: SituationRow): number => a.label.localeCompare(b.label, 'sv');

const ORDERS: Readonly<Record<SituationSort, (a: SituationRow, b: SituationRow) => number>> = {
  nast: (a, b) => nextDay(a).localeCompare(nextDay(b)) || byName(a, b),
  namn: byName,
  langst: (a, b) => (a.beganOn ?? '9').localeCompare(b.beganOn ?? '9') || byName(a, b),
};

export const inArea = (rows: readonly SituationRow[], area: AssistanceArea | undefined): SituationRow[] =>
  rows.filter((row) => area === undefined || row.area === area);

export const shownRows = (
  rows: readonly SituationRow[],
  search: SituationsSearch,
  today: string,
): SituationRow[] =>
  inArea(rows, search.omrade)
    .filter((row) => FILTERS[search.visa ?? 'alla'](row, today))
    .sort(ORDERS[search.ordning ?? 'nast']);
