import { z } from 'zod';

/** Code lists of secrecy. Swedish words stand in the client's catalogue and in docs/ordlista.md. */

/** What permits information under secrecy (OSL 26:1) to be given to somebody. What each asks for: legal-bases.ts. */
export const LegalBasis = z.enum([
  'consent',
  'the_person_itself',
  'guardian_of_child',
  'party_access',
  'harmless',
  'own_work',
  'help_within_care',
  'feedback_to_reporter',
  'duty_by_statute',
  'prevent_crime_under_21',
  'prevent_terrorism',
  'prevent_violence_close',
  'suspected_crime',
  'contact_details_on_request',
  'crime_with_weighing',
  'law_enforcement_request',
  'general_clause',
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

export const DisclosureRecipient = z.enum([
  'the_person',
  'guardian',
  'other_individual',
  'reporter',
  'social_services',
  'health_care',
  'school',
  'independent_school',
  'police',
  'security_service',
  'customs',
  'prosecutor',
  'court',
  'other_authority',
  'private_actor',
]);
export type DisclosureRecipient = z.infer<typeof DisclosureRecipient>;

/** What the secrecy test of a reporter's identity came to (OSL 26:5). */
export const ReporterTestOutcome = z.enum(['protected', 'not_protected']);
export type ReporterTestOutcome = z.infer<typeof ReporterTestOutcome>;

/** How far a conflict of interest reaches: one case, or every case of the person, those to come too. */
export const ConflictScope = z.enum(['case', 'person']);
export type ConflictScope = z.infer<typeof ConflictScope>;

/** What in the log asks for a look by the log reviewer. */
export const LogAlarmKind = z.enum([
  'own_file',
  'close_one',
  'same_surname',
  'colleague',
  'protected_person',
  'many_cases',
  'night',
  'broken_glass',
  'mutual_appointment',
]);
export type LogAlarmKind = z.infer<typeof LogAlarmKind>;

/** What the log reviewer found. */
export const AlarmVerdict = z.enum(['in_order', 'not_in_order', 'followed_up']);
export type AlarmVerdict = z.infer<typeof AlarmVerdict>;
