import type { SpeakingParty, Standpoints } from '../../../../../api/index.ts';
import type { InvestigationSearch } from '../investigation-search.ts';

/** What a party is called in the address: of the file by its own id, others by their name. */
export const partyKey = ({ party, relationId, name }: SpeakingParty): string =>
  relationId ?? `${party}:${name}`;

/** Who is to be heard next: the first who has neither been heard nor has a reason. */
export function nextToHear({ parties }: Standpoints): InvestigationSearch {
  const waiting = parties.find(({ inForce }) => inForce === null);
  return waiting ? { skriv: 'installning', vem: partyKey(waiting) } : {};
}
