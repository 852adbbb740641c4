-- Decisions that wait are counted, by days and codes: not which decision, nor of which case.
create policy counts on casework.execution_wait for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select (tenant_id, authority_id, unit_id, rule_id, kind, since_on, due_on, ended_on, ended_as, cause)
  on casework.execution_wait to samsyn_measures;
create index execution_wait_ended on casework.execution_wait (tenant_id, authority_id, ended_on);
