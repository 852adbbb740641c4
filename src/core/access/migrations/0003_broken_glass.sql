-- Emergency openings (nödöppning): who opened which case, why, until when; and what the log review found. The row is never changed but in that
-- it has ended and that it has been judged.
create table access.broken_glass (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  employee_id uuid not null,
  function_id uuid,
  reason text not null,
  broken_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by_employee uuid,
  reviewed_at timestamptz,
  reviewed_by_employee uuid,
  verdict text check (verdict in ('justified', 'unjustified')),
  review_text text,
  primary key (tenant_id, id)
);
create index broken_glass_by_employee on access.broken_glass (tenant_id, employee_id, ends_at);
create index broken_glass_by_case on access.broken_glass (tenant_id, case_id, broken_at);
create index broken_glass_by_time on access.broken_glass (tenant_id, authority_id, broken_at);

alter table access.broken_glass enable row level security;
-- Seen by who opened, by who has the case open, and by the log review of the board.
create policy app on access.broken_glass for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or nullif(current_setting('app.review', true), '') = 'on'));
-- Nobody opens in another's name.
create policy app_insert on access.broken_glass for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid);
create policy app_update on access.broken_glass for update to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or nullif(current_setting('app.review', true), '') = 'on'));

grant select, insert on access.broken_glass to samsyn_app;
grant update (ended_at, ended_by_employee, reviewed_at, reviewed_by_employee, verdict, review_text)
  on access.broken_glass to samsyn_app;
