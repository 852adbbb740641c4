-- A case that is closed ends what was followed in it.
alter table assistance.period_end drop constraint period_end_reason_check;
alter table assistance.period_end add constraint period_end_reason_check check (reason in
  ('work', 'studies', 'other_income', 'need_met', 'declines', 'no_longer_entitled', 'not_reachable', 'moved', 'died', 'case_closed', 'other'));

-- How long each first application for economic assistance waited for its decision: days and codes, and no words.
create table assistance.wait_figure (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- The unit that had the case when it was decided.
  unit_id uuid not null,
  applied_on date not null,
  decided_on date not null,
  primary key (tenant_id, case_id)
);
create index wait_figure_decided on assistance.wait_figure (tenant_id, authority_id, decided_on);
alter table assistance.wait_figure enable row level security;
create policy directory on assistance.wait_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy counts on assistance.wait_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on assistance.wait_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, applied_on, decided_on) on assistance.wait_figure to samsyn_measures;
