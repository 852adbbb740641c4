import { z } from 'zod';
import { DisclosureRecipient, LegalBasis } from './secrecy-codes.ts';

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

/** To whom a file is released; of those to whom anything may be given, those who ask to read a file. */
export const ReleaseRecipient = DisclosureRecipient.extract([
  'guardian',
  'the_person',
  'other_individual',
  'social_services',
  'health_care',
  'court',
  'other_authority',
]);
export type ReleaseRecipient = z.infer<typeof ReleaseRecipient>;

/** The ground on which a file is let out, of those in legal-bases.ts. */
export const ReleaseBasis = LegalBasis.extract([
  'guardian_of_child',
  'the_person_itself',
  'party_access',
  'consent',
  'harmless',
  'duty_by_statute',
]);
export type ReleaseBasis = z.infer<typeof ReleaseBasis>;

/** The section that a passage is masked by: OSL 26:1, 26:5, 10:3, 21:3. */
export const MaskGround = z.enum(['osl_26_1', 'osl_26_5', 'osl_10_3', 'osl_21_3']);
export type MaskGround = z.infer<typeof MaskGround>;

export const ReleaseState = z.enum(['draft', 'reviewed', 'released', 'discontinued', 'refused']);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const FilePartKind = z.enum([
  'report',
  'assessment',
  'decision',
  'reopening',
  'extension',
  'conclusion',
  'follow_up',
  'entry',
  'signed_text',
  'text_view',
  'event',
  'attachment',
  'safety_check',
  'opening_notice',
  'standard_question',
  'risk_assessment',
  'child_talk',
  'reservation',
  'statement_request',
  'request_step',
  'statement',
  'person_decision',
  'decision_notice',
  'appeal',
  'case_closing',
  'custody_step',
  'committee_item',
  'committee_minutes',
  'standpoint',
  'investigation_plan',
  'letter',
  'commission',
  'implementation_plan',
  'plan_review',
]);
export type FilePartKind = z.infer<typeof FilePartKind>;

/** What becomes of a document when the file is released. */
export const AttachmentChoice = z.enum(['included', 'masked_copy', 'withheld']);
export type AttachmentChoice = z.infer<typeof AttachmentChoice>;
