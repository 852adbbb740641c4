-- What has been received, assessed and decided stays as it was written: the application's role may add, not change.
revoke update on casework.report, casework.report_original, casework.report_copy, casework.protection_assessment,
  casework.preliminary_decision, casework.case_event from samsyn_app;

-- What kind of reporter the case came from, for those who hold the case and not the report.
alter table casework.case_head add column reporter_category text;

-- Whoever sends the same report again is told of the same cases: an opened report shows which they are.
alter policy directory on casework.report_case
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or report_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
