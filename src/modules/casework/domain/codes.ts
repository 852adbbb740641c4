import { z } from 'zod';

/** Code lists of intake. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

export const Area = z.enum([
  'child_youth',
  'adult_misuse',
  'adult_violence',
  'economic_assistance',
  'disability',
  'social_psychiatry',
  'integration',
  'work',
]);
export type Area = z.infer<typeof Area>;

/**
 * preliminary: not yet decided; concluded: the investigation is done and an intervention is proposed; decided: a decision has followed on it; follow_up: done without intervention and
 * followed up (SoL 23:1); performing: a unit's own case of what another case has ordered of it. not_opened, joined (to an open investigation of the same person) and closed are ends.
 */
export const CaseState = z.enum([
  'preliminary',
  'investigation',
  'concluded',
  'decided',
  'follow_up',
  'performing',
  'not_opened',
  'joined',
  'closed',
]);
export type CaseState = z.infer<typeof CaseState>;

/** concern_report: somebody worries about somebody; application: the person's own, or their guardian's or representative's. */
export const ReportKind = z.enum(['concern_report', 'application']);
export type ReportKind = z.infer<typeof ReportKind>;

export const Channel = z.enum([
  'e_service',
  'e_platform',
  'phone',
  'visit',
  'letter',
  'sdk',
  'email',
  'own_observation',
]);
export type Channel = z.infer<typeof Channel>;

export const ReporterCategory = z.enum([
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
  'non_profit',
  'guardian',
  'child',
  'self',
  'relative',
  'private_person',
  'anonymous',
  'court_prosecutor',
  'other',
]);
export type ReporterCategory = z.infer<typeof ReporterCategory>;

/** Who applies: the person, a young person, a guardian of a child, or whoever represents them (`other`, with the relation). */
export const APPLICANTS: ReadonlySet<ReporterCategory> = new Set(['self', 'child', 'guardian', 'other']);

export const Worry = z.enum([
  'neglect',
  'physical_violence',
  'psychological_violence',
  'sexual_abuse',
  'witnessed_violence',
  'honour',
  'fgm_child_marriage',
  'parental_misuse',
  'parental_mental_illness',
  'parental_conflict',
  'school_absence',
  'norm_breaking',
  'suspected_crime',
  'own_misuse',
  'gambling',
  'mental_illness',
  'self_harm',
  'family_relations',
  'online_exposure',
  'exploitation',
  'missing',
  'unaccompanied',
  'taken_abroad',
  'poverty_homelessness',
  'extremism',
  'other',
]);
export type Worry = z.infer<typeof Worry>;

/** Worries for which an investigation is opened at once: violence against a child, or violence that it has witnessed. */
export const OPEN_AT_ONCE: ReadonlySet<Worry> = new Set([
  'physical_violence',
  'psychological_violence',
  'sexual_abuse',
  'witnessed_violence',
  'fgm_child_marriage',
]);

export const ProtectionOutcome = z.enum(['no_need', 'need_met', 'acute']);
export type ProtectionOutcome = z.infer<typeof ProtectionOutcome>;

export const NotOpenedReason = z.enum([
  'concern_not_confirmed',
  'need_already_met',
  'referred_or_service',
  'other_municipality',
  'child_not_identified',
  'other',
]);
export type NotOpenedReason = z.infer<typeof NotOpenedReason>;

export const Protection = z.enum(['none', 'secrecy_marking', 'protected_registration']);
export type Protection = z.infer<typeof Protection>;

/**
 * What an entry is, so that facts, what others say and professional assessments are told apart (SOSFS 2014:5 4 kap.). A contact is an event
 * of its own: that it took place, in which way and with whom.
 */
export const EntryKind = z.enum(['fact', 'statement', 'assessment', 'contact', 'decision']);
export type EntryKind = z.infer<typeof EntryKind>;

export const ContactKind = z.enum([
  'phone',
  'visit',
  'home_visit',
  'digital_meeting',
  'child_talk',
  'cooperation_meeting',
  'letter',
  'message',
]);
export type ContactKind = z.infer<typeof ContactKind>;
