-- Who of the social emergency unit has been on duty, and when. While a shift lasts its employee may open the cases of the board.
create table access.shift (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  employee_id uuid not null,
  function_id uuid not null,
  opened_at timestamptz not null,
  -- Until when it lasts if nobody closes it before.
  ends_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  check (ends_at >= opened_at)
);
create index shift_by_employee on access.shift (tenant_id, employee_id, ends_at);
create index shift_by_function on access.shift (tenant_id, function_id, opened_at);
alter table access.shift enable row level security;
create policy authority on access.shift to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on access.shift to samsyn_app;
grant update (closed_at) on access.shift to samsyn_app;
