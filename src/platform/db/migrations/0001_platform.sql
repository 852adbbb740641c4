-- What the platform itself keeps. The schema and the table of migrations are made by the runner.

-- A job that runs again and again, shared by all copies of the server; each run takes the row with `skip locked`.
-- local table: platform.periodic_job
create table platform.periodic_job (
  name text primary key,
  next_at timestamptz not null,
  last_ok timestamptz,
  last_error text
);

-- Settings of one municipality that code reads by name, such as how far the movable clock has been moved.
create table platform.setting (
  tenant_id uuid not null,
  name text not null,
  value jsonb not null,
  primary key (tenant_id, name)
);

alter table platform.setting enable row level security;
create policy setting_of_tenant on platform.setting
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema platform to samsyn_app, samsyn_sealer;
grant select, insert, update, delete on platform.periodic_job, platform.setting to samsyn_app;
