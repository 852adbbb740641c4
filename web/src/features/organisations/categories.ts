import type { AddOrganisation } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';

export type OrganisationCategory = AddOrganisation['category'];

/** Kinds that a private person has are none of an organisation's. */
const PRIVATE = ['guardian', 'child', 'self', 'relative', 'private_person', 'anonymous'];

export const CATEGORIES = Object.keys(sv.codes.reporterCategory).filter(
  (code) => !PRIVATE.includes(code),
) as OrganisationCategory[];
