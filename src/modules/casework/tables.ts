import type { ColumnType } from 'kysely';
import type { z } from 'zod';
import type { CoWorkerTables } from './co-worker-tables.ts';
import type { CommitteeTables } from './committee-tables.ts';
import type { ConclusionTables } from './conclusion-tables.ts';
import type { CustodyTables } from './custody-tables.ts';
import type { DecisionTables } from './decision-tables.ts';
import type { CaseEventKind } from './domain/case-events.ts';
import type {
  Area,
  CaseState,
  Channel,
  ContactKind,
  EntryKind,
  NotOpenedReason,
  Protection,
  ProtectionOutcome,
  ReporterCategory,
  ReportKind,
  Worry,
} from './domain/codes.ts';
import type { InstrumentTables } from './instrument-tables.ts';
import type { PersonTables } from './person-tables.ts';
import type { PreliminaryTables } from './preliminary-tables.ts';
import type { ProposalTables } from './proposal-tables.ts';
import type { ReviewTables } from './review-tables.ts';
import type { ShiftTables } from './shift-tables.ts';

type Json<T> = ColumnType<T, string, string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

export interface StoredChild {
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly identityNumber?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly ageText?: string | undefined;
  readonly unborn: boolean;
  readonly whereabouts?: string | undefined;
  readonly address?: string | undefined;
}

/** What a copy of a report says of the reporter: never who it is, that stands in `casework.reporter`. */
export interface StoredReporter {
  readonly category: ReporterCategory;
  readonly anonymous: boolean;
  /** Reports by virtue of an office or employment. */
  readonly professional: boolean;
  readonly feedbackRequested: boolean;
}

export interface CaseworkTables
  extends InstrumentTables,
    PersonTables,
    PreliminaryTables,
    ProposalTables,
    ReviewTables,
    ShiftTables,
    CoWorkerTables,
    ConclusionTables,
    CustodyTables,
    DecisionTables,
    CommitteeTables {
  'casework.person': {
    tenant_id: string;
    id: string;
    authority_id: string;
    identity_number: string | null;
    given_name: string | null;
    family_name: string | null;
    birth_date: string | null;
    known_text: string | null;
    unborn: boolean;
    protection: Protection;
    language: string | null;
    created_at: Date;
    interpreter: Defaulted<boolean>;
    phone: Defaulted<string | null>;
    email: Defaulted<string | null>;
    address: Defaulted<string | null>;
    contact_note: Defaulted<string | null>;
    version: Defaulted<number>;
  };
  'casework.report': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    reference: string;
    received_at: Date;
    registered_at: Date;
    channel: Channel;
    reporter_category: ReporterCategory;
    /** Null also as long as the reporter is shielded. */
    reporter_organisation: string | null;
    reporter_shielded: boolean;
    worries: Worry[];
    immediate_danger: boolean;
    child_count: number;
    kind: Defaulted<ReportKind>;
    area: Defaulted<Area>;
    /** Chosen from the register; otherwise the name as it was written says which. Both null for private reporters. */
    organisation_id: string | null;
    organisation_name_id: string | null;
  };
  'casework.report_original': {
    tenant_id: string;
    report_id: string;
    authority_id: string;
    body: string;
    sha256: Buffer;
  };
  'casework.case_head': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    person_id: string;
    number: string;
    label: string;
    name_key: string;
    given_key: string;
    birth_date: string | null;
    protection: Protection;
    area: Area;
    state: CaseState;
    opened_on: string;
    investigation_opened_on: string | null;
    closed_on: string | null;
    assigned_at: Date | null;
    assigned_by: string | null;
    open_at_once: boolean;
    reporter_category: ReporterCategory | null;
    /** The language of the interpreter that is needed, empty when it is not known; null when none is. */
    interpreter: string | null;
    updated_at: Date;
    /** When the case was last gone through with whoever leads the unit, and the day for the next time. */
    reviewed_at: Defaulted<Date | null>;
    next_review_on: Defaulted<string | null>;
    /** The days on which it counted as gone through, as PostgreSQL writes a datemultirange. */
    reviewed_during: Defaulted<string>;
    /** The case that ordered what this one's unit performs. */
    ordered_by_case: Defaulted<string | null>;
  };
  /** Of a decision, a row for each commission by which it has been carried out. */
  'casework.performed_decision': {
    tenant_id: string;
    case_id: string;
    decision_id: string;
    commission_id: string;
    authority_id: string;
    ended_on: string;
  };
  'casework.report_copy': {
    tenant_id: string;
    case_id: string;
    report_id: string;
    authority_id: string;
    reference: string;
    received_at: Date;
    channel: Channel;
    worries: Worry[];
    child: Json<StoredChild>;
    guardians: Json<{ name: string; phone: string | null }[]>;
    reporter: Json<StoredReporter>;
    free_text: string;
    immediate_danger: string | null;
    interpreter_language: string | null;
    guardians_informed: 'yes' | 'no' | 'unknown';
    guardians_not_informed_why: string | null;
    joined_from: string | null;
    kind: Defaulted<ReportKind>;
    area: Defaulted<Area>;
    /** About a child or a young person, as of the day on which it came in: SoL 20:1–2 apply. */
    young: Defaulted<boolean>;
  };
  'casework.report_case': {
    tenant_id: string;
    report_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    position: number;
  };
  'casework.protection_assessment': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    report_id: string;
    made_at: Date;
    outcome: ProtectionOutcome;
    reasons: string;
    measures: string | null;
    made_by: string;
    made_by_employee: string | null;
    made_by_function: string | null;
  };
  'casework.preliminary_decision': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    decided_at: Date;
    outcome: 'open' | 'not_open';
    reason_code: NotOpenedReason | null;
    body: string;
    decided_by: string;
    decided_by_function_title: string;
    decided_by_employee: string | null;
    decided_by_function: string | null;
    not_at_once_reason: string | null;
    delegation_section: string | null;
  };
  'casework.case_event': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    at: Date;
    kind: z.infer<typeof CaseEventKind>;
    body: string | null;
    by_name: string | null;
  };
  'casework.journal_entry': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    kind: EntryKind;
    event_on: string;
    event_time: string | null;
    contact_kind: ContactKind | null;
    counterpart: string | null;
    body: string;
    corrects: string | null;
    correction_reason: string | null;
    after_closing: boolean;
    begun_at: Date;
    signed_at: Date;
    author_name: string;
    author_title: string;
    author_employee: string | null;
    author_function: string | null;
    sha256: Buffer;
  };
  'casework.journal_draft': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    employee_id: string;
    kind: EntryKind | null;
    event_on: string;
    event_time: string;
    contact_kind: ContactKind | null;
    counterpart: string;
    body: string;
    corrects: string | null;
    correction_reason: string;
    version: number;
    writer_id: string;
    split_from: string | null;
    begun_at: Date;
    saved_at: Date;
  };
  'casework.journal_writer': {
    tenant_id: string;
    draft_id: string;
    authority_id: string;
    case_id: string;
    employee_id: string;
    writer_name: string;
    begun_at: Date;
    saved_at: Date;
  };
  'casework.number_series': {
    tenant_id: string;
    authority_id: string;
    series: string;
    year: number;
    last: number;
  };
}
