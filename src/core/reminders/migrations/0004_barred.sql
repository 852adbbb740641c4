-- What somebody was told about a case before they had a conflict of interest in it is shown and counted no more.
alter policy own on reminders.notice
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid
    and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0);
