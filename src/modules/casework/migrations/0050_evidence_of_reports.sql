-- Which cases a report led to, for a published figure's evidence: ids and no words.
create policy evidence on casework.report_case for select to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select (tenant_id, authority_id, report_id, position, case_id) on casework.report_case to samsyn_evidence;
