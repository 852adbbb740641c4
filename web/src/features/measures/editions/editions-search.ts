import { isPeriodKey } from '../period.ts';

/** What stands in the address of a period's page: without it, the last tertial that is over. */
export interface PublishSearch {
  period?: string;
}

export const readPublishSearch = ({ period }: Record<string, unknown>): PublishSearch =>
  isPublishable(period) ? { period } : {};

/** Tertials and years are published. */
export const isPublishable = (period: unknown): period is string =>
  isPeriodKey(period) && /^\d{4}(-T[1-3])?$/.test(period);

/** The last tertial that is over on a day. */
export function lastTertial(today: string): string {
  const year = Number(today.slice(0, 4));
  const now = Math.ceil(Number(today.slice(5, 7)) / 4);
  return now === 1 ? `${year - 1}-T3` : `${year}-T${now - 1}`;
}

/** The year or tertial in which a period lies. */
export function periodOfKind(kind: 'tertial' | 'year', period: string, today: string): string {
  const year = period.slice(0, 4);
  if (kind === 'year') return year;
  return today.startsWith(year) ? lastTertial(today) : `${year}-T3`;
}

/** Of which period and day it is asked what was known. */
export interface ThenSearch {
  period?: string;
  dag?: string;
}

export function readThenSearch({ period, dag }: Record<string, unknown>): ThenSearch {
  return {
    ...(isPeriodKey(period) && { period }),
    ...(typeof dag === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(dag) && { dag }),
  };
}

/** What of an edition is shown: all of it, or what differs from the one before. */
export interface EditionSearch {
  visa?: 'alla' | 'skiljer';
}

export const readEditionSearch = ({ visa }: Record<string, unknown>): EditionSearch =>
  visa === 'alla' || visa === 'skiljer' ? { visa } : {};
