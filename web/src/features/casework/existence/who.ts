import type { ExistenceCheck } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { collectErrors, type FieldErrors } from '../../../ui/form/field-errors.ts';
import type { WhoValues } from './WhoFields.tsx';

export const NOBODY: WhoValues = { identityNumber: '', givenName: '', familyName: '', reason: '' };

/** What is missing before it is worth asking. */
export function checkWho({ identityNumber, givenName, familyName, reason }: WhoValues): FieldErrors {
  const isNamed = givenName.trim() !== '' && familyName.trim() !== '';
  return collectErrors([
    ['identityNumber', identityNumber.trim() === '' && !isNamed && sv.existence.needOne],
    ['reason', reason.trim() === '' && sv.existence.reasonMissing],
  ]);
}

/** By number when there is one: a name proves less. */
export function toWho({ identityNumber, givenName, familyName, reason }: WhoValues): ExistenceCheck {
  return identityNumber.trim() === '' ? { givenName, familyName, reason } : { identityNumber, reason };
}
