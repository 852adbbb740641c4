import type { ColumnType } from 'kysely';

/** An action as it is being typed: nothing of it need be whole. */
export interface DraftAction {
  readonly title: string;
  readonly functionId: string;
  readonly dueOn: string;
}

export interface ReviewTables {
  'casework.review_session': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    function_id: string;
    function_title: string;
    holder_name: string | null;
    led_by: string;
    led_by_function_title: string;
    led_by_employee: string | null;
    led_by_function: string | null;
    others: string | null;
    begun_at: Date;
    ended_at: Date | null;
    cases: number | null;
    reviewed: number | null;
    case_ids: string[] | null;
    reviewed_ids: string[] | null;
  };
  'casework.case_review': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    session_id: string;
    function_id: string;
    note: string;
    next_on: string;
    reviewed_at: Date;
    reviewed_by: string;
    reviewed_by_function_title: string;
    reviewed_by_employee: string | null;
    reviewed_by_function: string | null;
    with_whom: string | null;
  };
  'casework.review_draft': {
    tenant_id: string;
    case_id: string;
    employee_id: string;
    authority_id: string;
    note: string;
    actions: ColumnType<DraftAction[], string, string>;
    next_on: string;
    saved_at: Date;
  };
}
