import type { Recorded } from './decision-tables.ts';

export interface ShiftTables {
  'casework.shift_entry': Omit<Recorded, 'case_id'> & {
    id: string;
    shift_id: string;
    case_id: string | null;
    at: Date;
    body: string;
  };
  'casework.shift_case': {
    tenant_id: string;
    shift_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    by_function_id: string;
    noted_at: Date;
    shift_ends_at: Date;
    taken_over_at: Date | null;
    taken_over_by: string | null;
    taken_over_by_function_title: string | null;
    taken_over_by_employee: string | null;
  };
}
