import type { CalendarDate } from '#platform/calendar';
import type { CommissionStep } from './domain/performing.ts';

export interface HandoverTables {
  /** Never holds a word about anybody whom a commission is about. */
  'interventions.handover_meeting': {
    tenant_id: string;
    id: string;
    authority_id: string;
    from_unit_id: string;
    unit_id: string;
    day: CalendarDate;
    present: string;
    commission_ids: readonly string[];
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'interventions.commission_step': {
    tenant_id: string;
    id: string;
    commission_id: string;
    authority_id: string;
    case_id: string;
    meeting_id: string | null;
    step: CommissionStep;
    on_day: CalendarDate;
    receiver: string | null;
    reason: string | null;
    body: string | null;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_function_title: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
  };
}
