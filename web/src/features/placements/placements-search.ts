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

/** Whose health examination or schooling is left; or those who have been placed for less than thirty days, or were. */
export type Left = 'halsa' | 'skola' | 'ny';

/** What stands in the address; what is missing is what runs, all forms, the first due first. */
export interface PlacementsSearch {
  visa?: 'upphorda';
  form?: HomeForm;
  /** Those of whom something is left. */
  kvar?: Left;
  ordning?: Exclude<ListSort, 'due'>;
}

export function readPlacementsSearch(search: Record<string, unknown>): PlacementsSearch {
  const { visa, form, kvar, ordning } = search;
  return {
    ...(visa === 'upphorda' && { visa }),
    ...(typeof form === 'string' && form in FORMS && { form: form as HomeForm }),
    ...((kvar === 'halsa' || kvar === 'skola' || kvar === 'ny') && { kvar }),
    ...(ordning !== 'due' &&
      typeof ordning === 'string' &&
      ordning in BY && { ordning: ordning as Exclude<ListSort, 'due'> }),
  };
}

/** Whose examination is left, by its last day; then the others. */
const healthDue = ({ duties }: PlacementListRow): string =>
  duties && IS_LEFT.halsa(duties) ? duties.healthDueOn : '9';

/** What is due first, be it a time limit or the health examination; what is owed nothing comes last. */
const firstDue = (row: PlacementListRow): string => {
  const clock = row.clocks[0]?.dueAt ?? '9';
  const health = row.duties?.length === 'short' ? '9' : healthDue(row);
  return clock < health ? clock : health;
};

const BY: Readonly<Record<ListSort, (a: PlacementListRow, b: PlacementListRow) => number>> = {
  due: (a, b) => firstDue(a).localeCompare(firstDue(b)),
  since: (a, b) => a.startedOn.localeCompare(b.startedOn),
  cost: (a, b) => b.dailyCost - a.dailyCost,
  health: (a, b) => healthDue(a).localeCompare(healthDue(b)),
  name: (a, b) => a.label.localeCompare(b.label, 'sv'),
};

type Duties = PlacementListRow['duties'];

const IS_LEFT: Readonly<Record<Left, (duties: Duties) => boolean>> = {
  halsa: (d) => d !== null && (d.health === 'missing' || d.health === 'notified' || d.health === 'asked'),
  skola: (d) => d !== null && d.school === 'not_followed_up',
  ny: (d) => d !== null && d.length !== 'long',
};

interface Choice {
  readonly form?: HomeForm | undefined;
  readonly kvar?: Left | undefined;
  readonly ordning?: ListSort | undefined;
}

/** As they are to be shown: the server has them by what is due first. */
export const shownRows = (
  rows: readonly PlacementListRow[],
  { form, kvar, ordning = 'due' }: Choice,
): PlacementListRow[] =>
  rows
    .filter((row) => (!form || row.form === form) && (!kvar || IS_LEFT[kvar](row.duties)))
    .sort(BY[ordning]);
