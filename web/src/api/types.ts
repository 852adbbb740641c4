/**
 * The shapes that the server answers with. Instants are ISO 8601 with offset; days are `YYYY-MM-DD`, Swedish time.
 */

export type Area = 'child_youth' | 'adult_misuse' | 'adult_violence' | 'economic_assistance' | 'disability';
export type CaseState = 'preliminary' | 'investigation' | 'not_opened' | 'closed';
export type Channel =
  | 'e_service'
  | 'e_platform'
  | 'phone'
  | 'visit'
  | 'letter'
  | 'sdk'
  | 'email'
  | 'own_observation';
export type ReporterCategory =
  | 'preschool'
  | 'school'
  | 'leisure'
  | 'police'
  | 'primary_care'
  | 'child_psychiatry'
  | 'adult_psychiatry'
  | 'child_health'
  | 'maternity_care'
  | 'emergency_care'
  | 'dental_care'
  | 'on_call'
  | 'social_services'
  | 'other_municipality'
  | 'prison_probation'
  | 'migration_agency'
  | 'non_profit'
  | 'guardian'
  | 'child'
  | 'relative'
  | 'private_person'
  | 'anonymous'
  | 'court_prosecutor'
  | 'other';
export type Worry =
  | 'neglect'
  | 'physical_violence'
  | 'psychological_violence'
  | 'sexual_abuse'
  | 'witnessed_violence'
  | 'honour'
  | 'fgm_child_marriage'
  | 'parental_misuse'
  | 'parental_mental_illness'
  | 'parental_conflict'
  | 'school_absence'
  | 'norm_breaking'
  | 'suspected_crime'
  | 'own_misuse'
  | 'gambling'
  | 'mental_illness'
  | 'self_harm'
  | 'family_relations'
  | 'online_exposure'
  | 'exploitation'
  | 'missing'
  | 'unaccompanied'
  | 'taken_abroad'
  | 'poverty_homelessness'
  | 'extremism'
  | 'other';
export type ProtectionOutcome = 'no_need' | 'need_met' | 'acute';
export type PreliminaryOutcome = 'open' | 'not_open';
export type NotOpenedReason =
  | 'concern_not_confirmed'
  | 'need_already_met'
  | 'referred_or_service'
  | 'other_municipality'
  | 'child_not_identified'
  | 'other';
export type Protection = 'none' | 'secrecy_marking' | 'protected_registration';
export type GuardiansInformed = 'yes' | 'no' | 'unknown';
export type ClockKind =
  | 'statutory_fixed'
  | 'statutory_max'
  | 'statutory_vague'
  | 'recommendation'
  | 'local_target'
  | 'external';
export type ClockUnit = 'hours' | 'calendar_days' | 'working_days' | 'weeks' | 'months' | 'years';
/** `ended` is for external clocks alone (a court, the police): what they wait for has come. */
export type ClockState =
  | 'running'
  | 'overdue'
  | 'met'
  | 'met_in_extension'
  | 'missed'
  | 'cancelled'
  | 'ended';
export type TimelineKind =
  | 'report_received'
  | 'assigned'
  | 'protection_assessed'
  | 'opened'
  | 'not_opened'
  | 'extended'
  | 'clock_missed';
export type TrailKind = 'read' | 'change' | 'refused';

export interface Clock {
  id: string;
  ruleId: string;
  ruleVersion: number;
  name: string;
  kind: ClockKind;
  unit: ClockUnit;
  length: number;
  startedAt: string;
  startedOn: string;
  dueAt: string;
  dueOn: string;
  hourBased: boolean;
  possibleLaterOn: string | null;
  extension: {
    until: string;
    decidedOn: string;
    decidedBy: string;
    reason: string;
    originalDueOn: string;
    late: boolean;
  } | null;
  state: ClockState;
  stoppedAt: string | null;
  stoppedOn: string | null;
  daysLate: number;
  cancelledReason: string | null;
  legalBasis: string;
  counting: string;
  extensionRule: string;
  confidence: string;
  local: boolean;
  holder: {
    functionId: string | null;
    functionTitle: string | null;
    unitId: string;
    unitName: string;
    employeeName: string | null;
    vacant: boolean;
  };
}

export interface Seat {
  functionId: string;
  title: string;
  unitName: string;
  role: string;
}

export interface Session {
  authenticated: boolean;
  demo: boolean;
  municipality: string;
  board: string;
  today: string;
  now: string;
  user: { employeeId: string; name: string; initials: string } | null;
  seat: Seat | null;
  seats: Seat[];
  permissions: string[];
  counts: { inbox: number | null; cases: number | null };
}

export interface DemoUser {
  accountId: string;
  name: string;
  title: string;
  unitName: string;
  role: string;
  hint: string;
}

export interface ChildRef {
  caseId: string;
  caseNumber: string;
  label: string;
  age: number | null;
  state: CaseState;
}

export interface InboxRow {
  reportId: string;
  reference: string;
  receivedAt: string;
  channel: Channel;
  children: ChildRef[];
  worries: Worry[];
  reporterCategory: ReporterCategory;
  reporterOrganisation: string | null;
  protection: Clock | null;
  preliminary: Clock | null;
  openAtOnce: boolean;
  immediateDanger: boolean;
  holderName: string | null;
  mine: boolean;
}

export interface Inbox {
  today: string;
  rows: InboxRow[];
  reportCount: number;
  childCount: number;
}

export interface DayRow {
  clock: Clock;
  duty: string;
  caseId: string;
  caseNumber: string;
  label: string;
  age: number | null;
  reporterCategory: ReporterCategory | null;
  action: string | null;
}

export interface MyDay {
  today: string;
  overdue: DayRow[];
  dueToday: DayRow[];
  next: DayRow[];
  laterCount: number;
  newToMe: { caseId: string; label: string; age: number | null; assignedAt: string; assignedBy: string }[];
}

export interface CaseRow {
  caseId: string;
  caseNumber: string;
  label: string;
  age: number | null;
  area: Area;
  state: CaseState;
  unitName: string;
  holderName: string | null;
  openedOn: string;
  protection: Protection;
  nextClock: Clock | null;
  mine: boolean;
}

export interface CaseList {
  today: string;
  rows: CaseRow[];
  total: number;
}

export interface TimelineItem {
  id: string;
  at: string;
  on: string;
  kind: TimelineKind;
  text: string | null;
  by: string | null;
}

export interface ReportInCase {
  reportId: string;
  reference: string;
  receivedAt: string;
  channel: Channel;
  worries: Worry[];
  freeText: string;
  immediateDanger: string | null;
  interpreterLanguage: string | null;
  guardians: { name: string; phone: string | null }[];
  guardiansInformed: GuardiansInformed;
  guardiansNotInformedWhy: string | null;
  whereabouts: string | null;
  ageText: string | null;
  reporter: {
    category: ReporterCategory;
    anonymous: boolean;
    name: string | null;
    title: string | null;
    organisation: string | null;
    relation: string | null;
    phone: string | null;
    email: string | null;
    feedbackRequested: boolean;
  };
  siblings: ChildRef[];
}

export interface ProtectionAssessment {
  id: string;
  reportId: string;
  madeAt: string;
  outcome: ProtectionOutcome;
  reasons: string;
  measures: string | null;
  by: string;
}

export interface PreliminaryDecision {
  decidedAt: string;
  outcome: PreliminaryOutcome;
  reasonCode: NotOpenedReason | null;
  text: string;
  by: string;
  function: string;
}

export interface Case {
  today: string;
  caseId: string;
  caseNumber: string;
  area: Area;
  state: CaseState;
  openedOn: string;
  investigationOpenedOn: string | null;
  closedOn: string | null;
  person: {
    personId: string;
    name: string;
    label: string;
    identityNumber: string | null;
    birthDate: string | null;
    age: number | null;
    unborn: boolean;
    protection: Protection;
    language: string | null;
  };
  unit: { id: string; name: string };
  holder: { functionId: string | null; title: string | null; employeeName: string | null };
  clocks: Clock[];
  reports: ReportInCase[];
  protectionAssessments: ProtectionAssessment[];
  decision: PreliminaryDecision | null;
  openAtOnce: boolean;
  timeline: TimelineItem[];
  allowed: string[];
  refused: { operation: string; reason: string }[];
}

export interface AssignableFunction {
  functionId: string;
  title: string;
  unitName: string;
  employeeName: string | null;
  openCases: number;
}

export interface ReportedChild {
  givenName?: string;
  familyName?: string;
  identityNumber?: string;
  birthDate?: string;
  ageText?: string;
  unborn: boolean;
  whereabouts?: string;
  address?: string;
}

export type Reporter =
  | {
      kind: 'professional';
      category: ReporterCategory;
      name: string;
      title?: string;
      organisation: string;
      phone?: string;
      email?: string;
      feedbackRequested: boolean;
    }
  | {
      kind: 'private';
      category: ReporterCategory;
      name: string;
      relation?: string;
      phone?: string;
      email?: string;
    }
  | { kind: 'anonymous' };

export interface RegisterReport {
  /** Made here, so that a second press of the button is the same report. */
  reportId: string;
  channel: Channel;
  receivedAt?: string;
  children: ReportedChild[];
  guardians: { name: string; phone?: string }[];
  worries: Worry[];
  freeText: string;
  immediateDanger?: string;
  interpreterLanguage?: string;
  guardiansInformed: GuardiansInformed;
  guardiansNotInformedWhy?: string;
  reporter: Reporter;
}

export interface RegisteredReport {
  receivedAt: string;
  reportId: string;
  reference: string;
  caseIds: string[];
}

export interface AssessProtection {
  caseId: string;
  reportId: string;
  outcome: ProtectionOutcome;
  reasons: string;
  measures?: string;
}

export interface DecidePreliminary {
  caseId: string;
  outcome: PreliminaryOutcome;
  reasonCode?: NotOpenedReason;
  text: string;
  functionId?: string;
}

export interface ExtendPreliminary {
  caseId: string;
  until: string;
  reason: string;
}

export interface AssignCase {
  caseId: string;
  functionId: string;
}

export interface ExistenceCheck {
  identityNumber?: string;
  givenName?: string;
  familyName?: string;
  reason: string;
}

export interface ExistenceAnswer {
  known: {
    label: string;
    birthYear: number | null;
    earlierReports: number;
    openCase: boolean;
    unitName: string | null;
    holderName: string | null;
  }[];
}

export interface TrailSearch {
  caseNumber?: string;
  kind?: TrailKind;
  from?: string;
  to?: string;
  limit: number;
}

/** What somebody did at once, with all the cases that it showed or touched. */
export interface TrailRow {
  id: string;
  at: string;
  employeeName: string | null;
  functionTitle: string | null;
  unitName: string | null;
  /** Code of a system actor when no employee stands behind it. */
  actor: string;
  operation: string;
  kind: TrailKind;
  reason: string | null;
  statedReason: string | null;
  cases: string[];
}
