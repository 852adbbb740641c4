import type { MeasureRowsAsked } from '../../api/index.ts';
import { isLaterPage } from '../../ui/list/search-values.ts';
import { isPeriodKey } from './period.ts';

/** What stands in the address of a measure. What is missing is the tertial of today, and all units. */
export interface MeasureSearch {
  period?: string;
  enhet?: string;
}

export function readMeasureSearch({ period, enhet }: Record<string, unknown>): MeasureSearch {
  return {
    ...(isPeriodKey(period) && { period }),
    ...(typeof enhet === 'string' && enhet !== '' && { enhet }),
  };
}

/** The part of a figure, in the address of the cases behind it. */
const PARTS = {
  'inom-tid': 'in_time',
  'inom-forlangd-tid': 'in_extended_time',
  'over-tid': 'late',
  avbrutna: 'cancelled',
} as const satisfies Record<string, MeasureRowsAsked['part']>;

export type PartSlug = keyof typeof PARTS;

export interface RowsSearch extends MeasureSearch {
  del?: PartSlug;
  sida?: number;
}

export function readRowsSearch(search: Record<string, unknown>): RowsSearch {
  const { del, sida } = search;
  return {
    ...readMeasureSearch(search),
    ...(isPartSlug(del) && { del }),
    ...(isLaterPage(sida) && { sida }),
  };
}

export const partOfSlug = (slug: PartSlug): MeasureRowsAsked['part'] => PARTS[slug];

export function slugOfPart(part: MeasureRowsAsked['part']): PartSlug {
  return slugs.find((slug) => PARTS[slug] === part) ?? 'over-tid';
}

const slugs = Object.keys(PARTS) as PartSlug[];

function isPartSlug(value: unknown): value is PartSlug {
  return typeof value === 'string' && Object.hasOwn(PARTS, value);
}
