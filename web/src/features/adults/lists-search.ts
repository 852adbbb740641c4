import type { ContactStanding, HousingChain, HousingStep, ViolenceContacts } from '../../api/adults.ts';
import { isKeyOf, isLaterPage } from '../../ui/list/search-values.ts';

/** What is shown of those who are to be reached, as it stands in the address. */
export const CONTACTS = {
  vantar: 'waiting',
  natt: 'in_time',
  sent: 'late',
  osaker: 'no_safe_way',
} as const satisfies Record<string, ContactStanding>;
export const STEPS = {
  akut: 'acute',
  stodboende: 'shelter',
  traning: 'training_flat',
  socialt: 'social_lease',
} as const satisfies Record<string, HousingStep>;

/** Orders, by their names in the address; the server's own comes first. */
const ORDERS = { tid: true, namn: true, senast: true };
const HOUSING_ORDERS = { ses: true, namn: true, lange: true };

export interface ViolenceSearch {
  visa?: keyof typeof CONTACTS;
  ordning?: keyof typeof ORDERS;
  sida?: number;
}
export interface HousingSearch {
  visa?: keyof typeof STEPS;
  ordning?: keyof typeof HOUSING_ORDERS;
  sida?: number;
}

export const readViolenceSearch = ({ visa, ordning, sida }: Record<string, unknown>): ViolenceSearch => ({
  ...(isKeyOf(CONTACTS, visa) && { visa }),
  ...(isKeyOf(ORDERS, ordning) && { ordning }),
  ...(isLaterPage(sida) && { sida }),
});
export const readHousingSearch = ({ visa, ordning, sida }: Record<string, unknown>): HousingSearch => ({
  ...(isKeyOf(STEPS, visa) && { visa }),
  ...(isKeyOf(HOUSING_ORDERS, ordning) && { ordning }),
  ...(isLaterPage(sida) && { sida }),
});

type Contact = ViolenceContacts['rows'][number];
type Home = HousingChain['rows'][number];
const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label, 'sv');

/** The server has those that wait first, by the time that is left. */
export function contactsIn(rows: readonly Contact[], { visa, ordning }: ViolenceSearch): Contact[] {
  const shown = rows.filter((r) => visa === undefined || r.standing === CONTACTS[visa]);
  if (ordning === 'namn') return shown.sort(byName);
  return ordning === 'senast' ? shown.sort((a, b) => b.knownAt.localeCompare(a.knownAt)) : shown;
}

/** The server has what is to be looked at first on top. */
export function homesIn(rows: readonly Home[], { visa, ordning }: HousingSearch): Home[] {
  const shown = rows.filter((r) => visa === undefined || r.step === STEPS[visa]);
  if (ordning === 'namn') return shown.sort(byName);
  return ordning === 'lange' ? shown.sort((a, b) => b.days - a.days) : shown;
}
