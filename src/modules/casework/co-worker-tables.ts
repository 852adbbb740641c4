export interface CoWorkerTables {
  'casework.co_worker': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    unit_id: string;
    function_id: string;
    function_title: string;
    /** Who held the function when it was added. */
    employee_name: string | null;
    /** What they do in the case, as written. */
    task: string | null;
    from_on: string;
    /** The last day; null while they work in it. */
    to_on: string | null;
    added_at: Date;
    added_by: string;
    ended_at: Date | null;
    ended_by: string | null;
    end_reason: string | null;
  };
}
