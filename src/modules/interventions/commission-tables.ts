import type { CalendarDate } from '#platform/calendar';
import type { CommissionState } from './domain/commission.ts';

/** Who set a version, and when. */
interface Set {
  set_at: Date;
  set_by: string;
  set_by_employee: string | null;
  set_by_function: string | null;
}

/** What hangs on a commission: seen with the performer's case, whose id it has, and with the case that ordered it. */
interface OfCommission {
  tenant_id: string;
  commission_id: string;
  authority_id: string;
  case_id: string;
}

export interface CommissionTables {
  'interventions.commission': {
    tenant_id: string;
    /** The performer's case. */
    id: string;
    authority_id: string;
    /** The case that orders. */
    case_id: string;
    /** The client's, by which the same order sent twice is known. */
    order_id: string;
    from_unit_id: string;
    unit_id: string;
    number: string;
    decision_id: string;
    decision_kind: string;
    decided_on: CalendarDate;
    entry_id: string;
    entry_version: number;
    entry_name: string;
    state: CommissionState;
    planned_from: CalendarDate;
    planned_to: CalendarDate | null;
    sent_at: Date;
    sent_by: string;
    received_at: Date | null;
    first_contact_on: CalendarDate | null;
    started_on: CalendarDate | null;
    paused_on: CalendarDate | null;
    ended_on: CalendarDate | null;
    returned_at: Date | null;
    return_settled_at: Date | null;
    updated_at: Date;
  };
  'interventions.commission_order': OfCommission &
    Set & { version: number; purpose: string; scope: string; reason: string | null };
  'interventions.commission_goal': OfCommission & {
    id: string;
    position: number;
    body: string;
    added_at: Date;
    added_by: string;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_reason: string | null;
  };
}
