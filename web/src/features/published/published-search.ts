import type { PublishedGroup } from '../../api/index.ts';
import { ASKABLE_YEARS, isKeyOf } from '../../ui/list/search-values.ts';

/** The groups as they stand in the address. */
const GROUPS = {
  'barn-och-unga': 'children_youth',
  vuxna: 'adults',
  boendestod: 'adults_housing_support',
} as const satisfies Record<string, PublishedGroup>;

type GroupSlug = keyof typeof GROUPS;

export interface PublishedRowsSearch {
  ar?: number;
  grupp?: GroupSlug;
}

export function readPublishedRowsSearch({ ar, grupp }: Record<string, unknown>): PublishedRowsSearch {
  return {
    ...(typeof ar === 'number' &&
      Number.isInteger(ar) &&
      ar >= ASKABLE_YEARS.first &&
      ar <= ASKABLE_YEARS.last && { ar }),
    ...(isKeyOf(GROUPS, grupp) && { grupp }),
  };
}

export const groupOf = (slug: GroupSlug): PublishedGroup => GROUPS[slug];

export const slugOf = (group: PublishedGroup): GroupSlug =>
  (Object.keys(GROUPS) as GroupSlug[]).find((slug) => GROUPS[slug] === group) ?? 'vuxna';
