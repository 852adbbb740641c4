-- Municipalities, boards, units, functions and who holds them; accounts and sessions.
-- reference table: org.tenant

create schema org;

create table org.tenant (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  -- The telephone number of the social emergency unit, shown on public pages.
  on_call_phone text,
  -- Host names that lead to this municipality; empty when the installation has one.
  hostnames text[] not null default '{}'
);

-- Keys for look-ups by digest (identity numbers are never kept in clear outside the person's own row).
create table org.tenant_secret (
  tenant_id uuid not null,
  name text not null,
  value bytea not null,
  primary key (tenant_id, name)
);

create table org.authority (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);

create table org.unit (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  parent_id uuid,
  name text not null,
  kind text not null,
  area text not null,
  primary key (tenant_id, id)
);

create table org.function (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  title text not null,
  role text not null,
  ended_on date,
  primary key (tenant_id, id)
);
create index function_by_unit on org.function (tenant_id, unit_id);

create table org.employee (
  tenant_id uuid not null,
  id uuid not null,
  given_name text not null,
  family_name text not null,
  email text,
  primary key (tenant_id, id)
);

-- Who holds which function when. A deputy acts in the holder's place.
create table org.holding (
  tenant_id uuid not null,
  id uuid not null,
  function_id uuid not null,
  employee_id uuid not null,
  kind text not null check (kind in ('holder', 'deputy')),
  from_on date not null,
  to_on date,
  primary key (tenant_id, id),
  check (to_on is null or to_on >= from_on)
);
create index holding_by_function on org.holding (tenant_id, function_id, from_on);
create index holding_by_employee on org.holding (tenant_id, employee_id, from_on);

create table org.account (
  tenant_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  username text not null,
  username_key text not null,
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, username_key)
);

create table org.session (
  tenant_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  function_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
create index session_by_account on org.session (tenant_id, account_id);

-- Failed log-ins, by a keyed digest of account and address: neither stands here in clear.
create table org.login_failure (
  tenant_id uuid not null,
  key bytea not null,
  id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, key, id)
);

alter table org.tenant_secret enable row level security;
alter table org.authority enable row level security;
alter table org.unit enable row level security;
alter table org.function enable row level security;
alter table org.employee enable row level security;
alter table org.holding enable row level security;
alter table org.account enable row level security;
alter table org.session enable row level security;
alter table org.login_failure enable row level security;

create policy tenant on org.tenant_secret using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.authority using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.unit using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.function using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.employee using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.holding using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.account using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.session using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on org.login_failure using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- Passwords, sessions and failures are reached by the log-in role alone.
grant usage on schema org to samsyn_app, samsyn_login;
grant select on org.tenant to samsyn_app, samsyn_login;
grant select on org.tenant_secret to samsyn_app, samsyn_login;
grant select, insert, update on org.authority, org.unit, org.function, org.employee, org.holding to samsyn_app;
grant select on org.authority, org.unit, org.function, org.employee, org.holding to samsyn_login;
grant select, insert, update on org.account to samsyn_login;
grant select, insert, update, delete on org.session, org.login_failure to samsyn_login;
