import { z } from 'zod';

/** Code lists of persons, codings and released files. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What the other is to the person whose file it stands in. */
export const RelationKind = z.enum(['guardian', 'parent', 'sibling', 'half_sibling', 'lives_with']);
export type RelationKind = z.infer<typeof RelationKind>;

/** By whom the relation is told. */
export const RelationSource = z.enum([
  'report',
  'guardian',
  'the_person',
  'population_register',
  'other_authority',
  'own_observation',
]);
export type RelationSource = z.infer<typeof RelationSource>;

export const CodingSource = z.enum(['intake', 'investigation', 'follow_up']);
export type CodingSource = z.infer<typeof CodingSource>;

export const CodingEndReason = z.enum(['ceased', 'replaced', 'not_confirmed', 'coded_wrong']);
export type CodingEndReason = z.infer<typeof CodingEndReason>;

export const RecipientKind = z.enum(['guardian', 'the_person', 'representative', 'authority', 'other']);
export type RecipientKind = z.infer<typeof RecipientKind>;

/** The ground on which a file is let out: OSL 12:3, 12:1, FL 10 §, OSL 12:2, 10:28. */
export const ReleaseBasis = z.enum(['guardian', 'own_file', 'party', 'consent', 'duty_by_law']);
export type ReleaseBasis = z.infer<typeof ReleaseBasis>;

/** The section that a passage is masked by: OSL 26:1, 26:5, 10:3, 21:3. */
export const MaskGround = z.enum(['osl_26_1', 'osl_26_5', 'osl_10_3', 'osl_21_3']);
export type MaskGround = z.infer<typeof MaskGround>;

export const ReleaseState = z.enum(['draft', 'reviewed', 'released', 'discontinued']);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const FilePartKind = z.enum(['report', 'assessment', 'decision', 'event']);
export type FilePartKind = z.infer<typeof FilePartKind>;
