-- When an employee is away. Never why: that is nobody's business here.

create table org.absence (
  tenant_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  from_on date not null,
  -- The last day away; null while nobody knows.
  to_on date,
  reported_at timestamptz not null,
  primary key (tenant_id, id),
  check (to_on is null or to_on >= from_on)
);
create index absence_by_employee on org.absence (tenant_id, employee_id, from_on);

alter table org.absence enable row level security;
create policy tenant on org.absence using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on org.absence to samsyn_app;
grant select on org.absence to samsyn_login;
