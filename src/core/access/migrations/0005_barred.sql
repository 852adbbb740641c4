-- A conflict of interest (jäv) hides the case from the employee in lists and counts too. The runner names the cases (app.barred); one that a change
-- of the person opens without showing it (Context.adoptCasesOf) is reached all the same.
create index case_fact_with_conflict on access.case_fact (tenant_id) include (case_id, excluded_employees)
  where excluded_employees <> '{}';

alter policy app on access.broken_glass
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((employee_id = nullif(current_setting('app.employee', true), '')::uuid
        or unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or nullif(current_setting('app.review', true), '') = 'on'));
