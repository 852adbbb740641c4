import { nameKey } from '../naming.ts';
import type { StandpointParty } from './standpoint-codes.ts';

/** Somebody who speaks for the child. */
export interface Party {
  readonly party: StandpointParty;
  /** Of those who stand close in the child's file; null for somebody whom a report names, and for the child. */
  readonly relationId: string | null;
  readonly name: string;
}

/** The same of the file, or of the same name. There is one child. */
export const isSameParty = (a: Party, b: Party): boolean =>
  a.party === b.party &&
  (a.party === 'child' ||
    (a.relationId !== null && a.relationId === b.relationId) ||
    nameKey(a.name) === nameKey(b.name));

/** How a party stands now, of what has been recorded, the last first. */
export const inForce = <Taken extends Party>(party: Party, taken: readonly Taken[]): Taken | undefined =>
  taken.find((one) => isSameParty(one, party));

/** Everybody who speaks for the child has been heard, or has a reason why not: every row is one or the other. */
export const areHeard = (parties: readonly Party[], taken: readonly Party[]): boolean =>
  parties.every((party) => inForce(party, taken) !== undefined);
