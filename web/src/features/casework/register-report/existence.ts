import type { ExistenceCheck } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import type { ChildValues } from './report-values.ts';

/** Asks by number, or by the whole name. Null when too little of the child is known to ask. */
export function toExistenceCheck(child: ChildValues, reason: string): ExistenceCheck | null {
  const identityNumber = child.identityNumber.trim();
  const givenName = child.givenName.trim();
  const familyName = child.familyName.trim();
  if (identityNumber !== '') return { identityNumber, reason };
  return givenName !== '' && familyName !== '' ? { givenName, familyName, reason } : null;
}

/** The name as typed, or the child's place in the form. */
export function childLabel(child: ChildValues | undefined, n: number): string {
  const name = `${child?.givenName ?? ''} ${child?.familyName ?? ''}`.trim();
  return name || sv.receive.child(n + 1);
}
