import type { HomeForm, PlacementListRow } from '../../api/placements.ts';
import type { placementList } from '../../app/sv/placements.ts';

export type ListSort = keyof typeof placementList.sorts;

/** Named here, so that an address is read before the page's words have come. */
const FORMS: Readonly<Record<HomeForm, true>> = {
  emergency_home: true,
  family_home: true,
  supported_family_home: true,
  network_home: true,
  residential_home: true,
  supported_housing: true,
  sheltered_housing: true,
  state_home: true,
};

/** What stands in the address; what is missing is what runs, all forms, the first due first. */
export interface PlacementsSearch {
  visa?: 'upphorda';
  form?: HomeForm;
  ordning?: Exclude<ListSort, 'due'>;
}

export function readPlacementsSearch(search: Record<string, unknown>): PlacementsSearch {
  const { visa, form, ordning } = search;
  return {
    ...(visa === 'upphorda' && { visa }),
    ...(typeof form === 'string' && form in FORMS && { form: form as HomeForm }),
    ...(ordning !== 'due' &&
      typeof ordning === 'string' &&
      ordning in BY && { ordning: ordning as Exclude<ListSort, 'due'> }),
  };
}

const BY: Readonly<Record<ListSort, (a: PlacementListRow, b: PlacementListRow) => number>> = {
  due: () => 0,
  since: (a, b) => a.startedOn.localeCompare(b.startedOn),
  cost: (a, b) => b.dailyCost - a.dailyCost,
  name: (a, b) => a.label.localeCompare(b.label, 'sv'),
};

/** As they are to be shown: the server has them by what is due first. */
export const shownRows = (
  rows: readonly PlacementListRow[],
  { form, ordning = 'due' }: { form?: HomeForm | undefined; ordning?: ListSort | undefined },
): PlacementListRow[] => rows.filter((row) => !form || row.form === form).sort(BY[ordning]);
