-- What was granted by a decision has been given, and has ended: a row for each commission that a performing unit had of it.
create table casework.performed_decision (
  tenant_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  ended_on date not null,
  primary key (tenant_id, case_id, decision_id, commission_id)
);
alter table casework.performed_decision enable row level security;
create policy content on casework.performed_decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.performed_decision to samsyn_app;
