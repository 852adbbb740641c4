import { unnamed } from '../texts/sv.ts';

export interface Named {
  readonly givenName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly unborn: boolean;
}

/** What lists show: given name and the first letter of the family name. The full name is for the case page. */
export function labelOf({ givenName, familyName, unborn }: Named): string {
  if (unborn) return unnamed.unbornChild;
  if (givenName) return familyName ? `${givenName} ${[...familyName][0]}.` : givenName;
  return familyName ? familyName : unnamed.unknownChild;
}

export const fullNameOf = (person: Named): string =>
  [person.givenName, person.familyName].filter(Boolean).join(' ') || labelOf(person);

/** A name as it is compared: composed, lower case, single blanks. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('sv').trim().replace(/\s+/g, ' ');
