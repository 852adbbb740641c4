-- The log review reaches the events of its own board, and those of no board (log-ins, jobs): the boundary is the authority there too.
alter policy app on trail.entry
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and (subject_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or (nullif(current_setting('app.review', true), '') = 'on'
        and (authority_id is null or authority_id = nullif(current_setting('app.authority', true), '')::uuid))));

-- What changed is written by the application and read by nobody in it.
drop policy app on trail.content;
revoke select on trail.content from samsyn_app;
