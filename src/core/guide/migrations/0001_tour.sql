-- How far an employee has come in the tour of each role. Says nothing about anybody else, and nobody else reads it.

create schema guide;

create table guide.tour (
  tenant_id uuid not null,
  authority_id uuid not null,
  employee_id uuid not null,
  -- The role that the tour shows: somebody with two functions has two tours.
  role text not null,
  -- Counted from 0.
  step integer not null check (step >= 0),
  state text not null check (state in ('under_way', 'left', 'done')),
  -- In the domain's time.
  changed_at timestamptz not null,
  primary key (tenant_id, authority_id, employee_id, role)
);

alter table guide.tour enable row level security;

create policy own on guide.tour to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid);

grant usage on schema guide to samsyn_app;
grant select, insert, update on guide.tour to samsyn_app;
