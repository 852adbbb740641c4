import { z } from 'zod';
import type { ReporterCategory } from './codes.ts';

/** Code lists of the preliminary assessment. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/**
 * Of whom the board may ask something before an investigation is opened. Whoever else is asked is asked within an investigation: SoL 14:2,
 * 20:2–3.
 */
export const ContactParty = z.enum(['child', 'guardian', 'reporter', 'own_records']);
export type ContactParty = z.infer<typeof ContactParty>;

/** Others that people think of asking. Named so that the no can be told by name, and why. */
export const OtherParty = z.enum(['school', 'health_care', 'police', 'relative', 'other']);

export const ContactWay = z.enum(['phone', 'meeting', 'home_visit', 'letter', 'records']);
export type ContactWay = z.infer<typeof ContactWay>;

/** SoL 19:5: the meeting is offered where it suits with regard to the child's best interests. */
export const MeetingStanding = z.enum(['offered', 'declined', 'held', 'unsuitable']);
export type MeetingStanding = z.infer<typeof MeetingStanding>;

export const MeetingParty = z.enum(['child', 'guardian', 'reporter']);
export type MeetingParty = z.infer<typeof MeetingParty>;

/** All that a mandated reporter may be told: SoL 19:6, OSL 26:9 a. */
export const FeedbackSaid = z.enum(['opened', 'not_opened', 'already_under_way']);
export type FeedbackSaid = z.infer<typeof FeedbackSaid>;

export const FeedbackWay = z.enum(['phone', 'meeting', 'letter', 'secure_message']);
export type FeedbackWay = z.infer<typeof FeedbackWay>;

export const NoFeedbackReason = z.enum(['unsuitable', 'withdrawn']);
export type NoFeedbackReason = z.infer<typeof NoFeedbackReason>;

/** Decisions that the delegation order gives to functions. */
export const DelegatedDecision = z.enum([
  'open',
  'not_open',
  'extend',
  'extend_investigation',
  'conclude_investigation',
  'dismiss_appeal',
]);
export type DelegatedDecision = z.infer<typeof DelegatedDecision>;

/** Those whose work makes them bound to report (SoL 19:1), and whom the board may tell what became of it (SoL 19:6). */
const MANDATED: ReadonlySet<ReporterCategory> = new Set([
  'preschool',
  'school',
  'leisure',
  'police',
  'primary_care',
  'child_psychiatry',
  'adult_psychiatry',
  'child_health',
  'maternity_care',
  'emergency_care',
  'dental_care',
  'on_call',
  'social_services',
  'other_municipality',
  'prison_probation',
  'migration_agency',
]);

export const isMandated = (reporter: {
  readonly category: ReporterCategory;
  readonly anonymous: boolean;
  /** Reported in their work, and not as a private person. */
  readonly professional: boolean;
}): boolean => !reporter.anonymous && reporter.professional && MANDATED.has(reporter.category);
