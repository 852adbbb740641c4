import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { Warning } from './rules/index.ts';
import type { ClockUnit } from './view.ts';

export interface ClockTables {
  'clocks.clock': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    judged_unit_id: string | null;
    function_id: string | null;
    case_id: string | null;
    subject_kind: string;
    subject_id: string;
    rule_id: string;
    rule_version: number;
    local_version: Generated<number | null>;
    hour_based: Generated<boolean>;
    cycle: Generated<number>;
    started_at: Date;
    due_at: Date;
    due_on: CalendarDate;
    original_due_at: Date;
    original_due_on: CalendarDate;
    possible_later_on: CalendarDate | null;
    extended_until: CalendarDate | null;
    extension_decided_at: Date | null;
    extension_decided_by: string | null;
    extension_reason: string | null;
    extension_late: boolean | null;
    stopped_at: Date | null;
    cancelled_at: Date | null;
    cancelled_reason: string | null;
    corrected_at: Generated<Date | null>;
    /** Set by the worker alone. */
    reminded_on: Generated<CalendarDate | null>;
    recorded_at: Generated<Date | null>;
  };
  'clocks.mark': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    case_id: string | null;
    subject_kind: string;
    subject_id: string;
    rule_id: string;
    rule_version: number;
    cycle: number;
    started_at: Date;
    done_at: Date | null;
    cancelled_at: Date | null;
    cancelled_reason: string | null;
    replaced_at: Date | null;
  };
  'clocks.local_rule': {
    tenant_id: string;
    rule_id: string;
    version: number;
    valid_from: CalendarDate;
    length: number | null;
    unit: ClockUnit | null;
    late_from: string | null;
    warn_at: JSONColumnType<Warning[]>;
    applies_to_pending: boolean;
    reason: string;
    set_at: Date;
    employee_id: string | null;
    function_id: string | null;
  };
  'clocks.correction': {
    tenant_id: string;
    id: string;
    clock_id: string;
    authority_id: string;
    unit_id: string;
    case_id: string | null;
    corrected_at: Date;
    employee_id: string | null;
    function_id: string | null;
    reason: string;
    before: JSONColumnType<CorrectedFields>;
    after: JSONColumnType<CorrectedFields>;
    was_due_at: Date;
    was_due_on: CalendarDate;
    was_original_due_at: Date;
    was_stopped_at: Date | null;
    was_cancelled_at: Date | null;
    was_cancelled_code: string | null;
  };
}

/** The fields of a clock that a correction can change, as they were and as they became; instants in ISO 8601. */
export interface CorrectedFields {
  readonly startedAt: string;
  readonly dueAt: string;
  readonly extendedUntil: string | null;
  readonly extensionDecidedAt: string | null;
  readonly stoppedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelledReason: string | null;
  /** As `clockState` judged it. */
  readonly state: string;
}

export type ClockRow = Selectable<ClockTables['clocks.clock']>;
export type MarkRow = Selectable<ClockTables['clocks.mark']>;
