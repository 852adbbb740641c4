import type { ColumnType } from 'kysely';
import type { BodyKind, ItemOutcome, ItemState, MeetingState } from './domain/committee/committee.ts';
import type { DecisionResult } from './domain/decision/decision.ts';
import type { DecisionKind, DecisionLaw } from './domain/decision/delegation-order.ts';

type Json<T> = ColumnType<T, string, string>;

interface Recorded {
  tenant_id: string;
  authority_id: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

/** Somebody at a meeting, as they were called then. */
export interface StoredPresent {
  readonly functionId: string;
  /** Who sat there: the holder, or the deputy in the holder's place. */
  readonly employeeId: string;
  readonly title: string;
  readonly name: string;
}

/** The signed investigation as it stood when the papers were written. */
export interface StoredInvestigation {
  readonly signedAt: string;
  readonly author: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

export interface CommitteeTables {
  'casework.committee': {
    tenant_id: string;
    id: string;
    authority_id: string;
    name: string;
    kind: BodyKind;
    takes_reports: boolean;
    member_functions: string[];
    chair_function: string | null;
    version: number;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'casework.committee_meeting': Recorded & {
    id: string;
    committee_id: string;
    day: string;
    starts_at: string;
    place: string;
    state: MeetingState;
    papers_sent_at: Date | null;
    present: Json<StoredPresent[]>;
    chair_function: string | null;
    adjusted: Json<(StoredPresent & { readonly at: string })[]>;
    adjusted_at: Date | null;
    cancelled_at: ColumnType<Date | null, never, Date>;
    cancelled_by: ColumnType<string | null, never, string>;
    cancelled_why: ColumnType<string | null, never, string>;
  };
  'casework.committee_item': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    case_number: string;
    state: ItemState;
    version: number;
    meeting_id: string | null;
    excluded_employees: string[];
    updated_at: Date;
  };
  'casework.agenda_item': {
    tenant_id: string;
    meeting_id: string;
    item_id: string;
    authority_id: string;
    case_id: string;
    position: number;
    paper_version: number;
    outcome: ItemOutcome | null;
  };
  'casework.item_paper': Recorded & {
    item_id: string;
    version: number;
    case_id: string;
    person_name: string;
    birth_date: string | null;
    kind: DecisionKind;
    law: DecisionLaw;
    result: DecisionResult;
    section: string;
    wording: string;
    reasons: string;
    from_on: string | null;
    until_on: string | null;
    appealable: boolean;
    investigation: ColumnType<StoredInvestigation | null, string | null, never>;
  };
  'casework.item_release': Recorded & {
    id: string;
    item_id: string;
    version: number;
    case_id: string;
    meeting_id: string | null;
    returned_why: string | null;
  };
  'casework.item_treatment': Recorded & {
    item_id: string;
    meeting_id: string;
    case_id: string;
    number: number;
    outcome: ItemOutcome;
    result: DecisionResult | null;
    section: string | null;
    wording: string;
    reasons: string;
    from_on: string | null;
    until_on: string | null;
    reservations: string | null;
    decision_id: string | null;
    next_meeting_id: string | null;
  };
  'casework.item_conflict': Omit<Recorded, 'recorded_by_employee'> & {
    recorded_by_employee: string;
    item_id: string;
    case_id: string;
    meeting_id: string;
    reason: string;
  };
  'casework.reported_decision': {
    tenant_id: string;
    decision_id: string;
    authority_id: string;
    case_id: string;
    case_number: string;
    kind: DecisionKind;
    law: DecisionLaw;
    decided_on: string;
    due_on: string | null;
    meeting_id: string | null;
    reported_at: Date | null;
  };
}
