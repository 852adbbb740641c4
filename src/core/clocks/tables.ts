import type { CalendarDate } from '#platform/calendar';

export interface ClockTables {
  'clocks.clock': {
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
  };
}

export type ClockRow = ClockTables['clocks.clock'];
