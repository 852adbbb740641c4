/**
 * When a record of a person may be given a number, or be joined with another record of the same person.
 *
 * A person with a new identity is a new person. No field says who is one, and none is looked at here: whoever has a personal number keeps it,
 * so an old number and a new one never meet in one record; and a record with any protection at all is not there for a joining that is not
 * proved by number, which is what every ordinary protected person meets too. A refusal tells nothing of why somebody has the number they have.
 */

export type NumberKind = 'personal' | 'coordination';

export interface Identified {
  readonly identityNumber: string | null;
  readonly birthDate: string | null;
}

/** A coordination number's day is the birth day plus sixty (folkbokföringslagen 18 a §). */
export const kindOf = (digits: string): NumberKind =>
  Number(digits.slice(6, 8)) > 60 ? 'coordination' : 'personal';

export type IdentityHindrance =
  | 'HAS_PERSONAL_NUMBER'
  | 'IDENTITY_CONFLICT'
  | 'SAME_PERSON'
  | 'NOT_A_CANDIDATE';

/** A personal number is set once; a coordination number gives way to the personal number of somebody born on the same day. */
export function mayIdentify(
  person: Identified,
  number: { readonly digits: string; readonly kind: NumberKind; readonly birthDate: string | null },
): IdentityHindrance | null {
  if (person.identityNumber === null) return null;
  if (person.identityNumber === number.digits) return 'SAME_PERSON';
  if (kindOf(person.identityNumber) === 'personal') return 'HAS_PERSONAL_NUMBER';
  if (number.kind !== 'personal') return 'IDENTITY_CONFLICT';
  return person.birthDate === null || number.birthDate === person.birthDate ? null : 'IDENTITY_CONFLICT';
}

/** The record that ends is one without a number: two numbers are two persons. */
export function mayJoin(
  from: Identified & { readonly id: string; readonly protected: boolean },
  into: Identified & { readonly id: string; readonly protected: boolean },
): IdentityHindrance | null {
  if (from.id === into.id) return 'SAME_PERSON';
  if (from.protected || into.protected) return 'NOT_A_CANDIDATE';
  return from.identityNumber === null ? null : 'IDENTITY_CONFLICT';
}
