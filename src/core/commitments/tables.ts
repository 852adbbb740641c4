import type { CalendarDate } from '#platform/calendar';
import type { CommitmentState, CommitmentStep } from './state.ts';

export interface CommitmentTables {
  'commitments.commitment': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    case_id: string | null;
    subject_kind: string;
    subject_id: string;
    title: string;
    function_id: string;
    due_on: CalendarDate;
    state: CommitmentState;
    made_at: Date;
    made_by: string;
    made_by_employee: string | null;
    made_by_function: string | null;
    done_at: Date | null;
    done_by: string | null;
    done_by_employee: string | null;
    effect_due_on: CalendarDate | null;
    effect_checked_on: CalendarDate | null;
    effect: string | null;
  };
  'commitments.event': {
    tenant_id: string;
    id: string;
    commitment_id: string;
    authority_id: string;
    case_id: string | null;
    at: Date;
    step: 'made' | 'moved' | 'effect_checked' | CommitmentStep;
    words: string | null;
    due_on: CalendarDate | null;
    by_name: string;
    by_function_title: string;
    by_employee: string | null;
  };
  'commitments.proof': {
    tenant_id: string;
    id: string;
    commitment_id: string;
    authority_id: string;
    case_id: string | null;
    kind: string;
    proof_id: string;
    words: string | null;
    added_at: Date;
    added_by: string;
    failed_at: Date | null;
    failed_why: string | null;
  };
  'commitments.measure_target': {
    tenant_id: string;
    id: string;
    authority_id: string;
    measure_id: string;
    unit_id: string | null;
    direction: 'at_least' | 'at_most';
    threshold: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_why: string | null;
  };
}
