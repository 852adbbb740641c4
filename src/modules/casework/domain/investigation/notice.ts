import { nameKey } from '../naming.ts';
import type { ConcernedAs } from './codes.ts';

/** Somebody whom the investigation concerns, as the safety check judged. */
export interface JudgedPerson {
  readonly personId: string;
  readonly name: string;
  readonly relation: ConcernedAs;
  /** Of those who stand close to the child in its file; null for others. */
  readonly relationId: string | null;
  readonly mayBeTold: boolean;
  /** Why not; null when they may. */
  readonly why: string | null;
}

/** Somebody who stands close, as the file has them. */
export interface CloseOne {
  readonly relationId: string;
  readonly name: string;
  /** Of the register; null for somebody whom it does not know. */
  readonly personId: string | null;
}

/** Somebody who must learn nothing of where the person is. */
export interface Against {
  readonly name: string;
  readonly personId: string | null;
}

export interface CheckFault {
  readonly field: string;
  readonly code: 'protected_against' | 'reason_missing' | 'guardian_not_judged' | 'somebody_twice';
}

/**
 * What is wrong with a safety check. Every guardian is judged, nobody is forgotten; and nobody whom the child is protected against may be told as
 * long as the protection holds.
 * @param closeOnes those who stand close to the child, the guardians among them
 * @param guardians the relations of the guardians
 */
export function faultOfCheck(
  persons: readonly JudgedPerson[],
  closeOnes: readonly CloseOne[],
  guardians: readonly string[],
  against: readonly Against[],
): CheckFault | null {
  if (new Set(persons.map((p) => p.personId)).size < persons.length)
    return { field: 'persons', code: 'somebody_twice' };
  const judged = new Set(persons.map((p) => p.relationId));
  if (guardians.some((id) => !judged.has(id))) return { field: 'persons', code: 'guardian_not_judged' };
  for (const [n, person] of persons.entries()) {
    if (person.mayBeTold && isProtectedAgainst(person, closeOnes, against))
      return { field: `persons.${n}.mayBeTold`, code: 'protected_against' };
    if (!person.mayBeTold && !person.why) return { field: `persons.${n}.why`, code: 'reason_missing' };
  }
  return null;
}

/**
 * Whether the protection holds against this person: the same of the register, or the same name as far as both are written. One who is told of
 * by the given name alone is taken for whoever has it.
 */
export function isProtectedAgainst(
  { name, relationId }: Pick<JudgedPerson, 'name' | 'relationId'>,
  closeOnes: readonly CloseOne[],
  against: readonly Against[],
): boolean {
  const known = closeOnes.find((c) => c.relationId === relationId);
  const names = [name, ...(known ? [known.name] : [])];
  return against.some(
    (a) =>
      (a.personId !== null && a.personId === known?.personId) || names.some((one) => isSameName(one, a.name)),
  );
}

/** Whether two names are one person's as far as both are written: "Petra" is "Petra Norrgren". */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return isPartOf(a, b) || isPartOf(b, a);
}

const wordsOf = (name: string): string[] =>
  nameKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

/** Whether everybody of the last check has been told, or has a reason for not being told. */
export const isEverybodySettled = (
  persons: readonly JudgedPerson[] | undefined,
  noticed: readonly string[],
): boolean => persons?.every((p) => noticed.includes(p.personId)) ?? false;
