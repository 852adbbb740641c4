import type { OrganisationSearch } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { isKeyOf, isLaterPage } from '../../ui/list/search-values.ts';
import { CATEGORIES, type OrganisationCategory } from './categories.ts';

const DIALOGS = { ny: true, koppla: true } as const;

/** What stands in the address of the register. What is missing is those that are there now, of all kinds. */
export interface OrganisationsSearch {
  sok?: string;
  slag?: OrganisationCategory;
  visa?: 'avslutade' | 'alla';
  sida?: number;
  /** A dialog, and the written name that `koppla` is about. */
  gor?: keyof typeof DIALOGS;
  namn?: string;
}

export function readOrganisationsSearch(search: Record<string, unknown>): OrganisationsSearch {
  const { sok, slag, visa, sida, gor, namn } = search;
  const text = typeof sok === 'number' ? String(sok) : sok;
  return {
    ...(typeof text === 'string' && text.trim() !== '' && { sok: text.slice(0, 100) }),
    ...(isKeyOf(sv.codes.reporterCategory, slag) && isCategory(slag) && { slag }),
    ...((visa === 'avslutade' || visa === 'alla') && { visa }),
    ...(isLaterPage(sida) && { sida }),
    ...(isKeyOf(DIALOGS, gor) && { gor }),
    ...(typeof namn === 'string' && namn !== '' && { namn }),
  };
}

/** What the server is asked. */
export function toOrganisationSearch({ sok, slag, visa }: OrganisationsSearch): OrganisationSearch {
  return {
    ...(sok && { text: sok.trim() }),
    ...(slag && { category: slag }),
    ...(visa !== 'alla' && { standing: visa === 'avslutade' ? 'ended' : 'active' }),
  };
}

const isCategory = (code: string): code is OrganisationCategory =>
  (CATEGORIES as readonly string[]).includes(code);
