-- The board's money: what the ledger says (files of SIE 4 or tables), what accounts and objects are to the board, budgets, forecasts, grants and
-- investments. Of areas and accounts; nobody is in them. Nothing is overwritten: a later file, version or statement stands beside the one before.
-- Amounts are whole öre, cost plus and income minus, as in the ledger.

create schema economy;

-- A ledger of a year that was taken, all of it.
create table economy.batch (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  source text not null check (source in ('sie', 'csv')),
  file_name text not null,
  encoding text not null check (encoding in ('utf-8', 'cp437', 'windows-1252')),
  -- SHA-256 of the file, in hexadecimal: the same file twice is the same batch.
  checksum text not null,
  year integer not null check (year between 1900 and 2199),
  -- The last month that anything happened in, 0 for none.
  through integer not null check (through between 0 and 12),
  row_count integer not null check (row_count >= 1),
  -- Names of accounts and objects, which program made it and when.
  facts jsonb not null,
  -- What did not add up in it when it was taken.
  findings jsonb not null,
  -- As it came, packed (gzip).
  content bytea not null,
  taken_at timestamptz not null,
  taken_by text not null,
  taken_by_employee uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  primary key (tenant_id, authority_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create unique index batch_once on economy.batch (tenant_id, authority_id, checksum) where withdrawn_at is null;
create index batch_year on economy.batch (tenant_id, authority_id, year, taken_at);

-- An account with its objects, or an account's total: the two are never added together.
create table economy.ledger_row (
  tenant_id uuid not null,
  authority_id uuid not null,
  batch_id uuid not null,
  no integer not null check (no >= 1),
  line integer not null check (line >= 1),
  kind text not null check (kind in ('outcome', 'budget')),
  is_total boolean not null,
  account text not null,
  responsibility text,
  activity text,
  -- Twelve changes in öre, January first.
  months jsonb not null,
  primary key (tenant_id, authority_id, batch_id, no)
);

-- Which dimension is what, which accounts make a part and which objects an area, in versions.
create table economy.mapping (
  tenant_id uuid not null,
  authority_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  why text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  primary key (tenant_id, authority_id, version)
);

-- A budget that was decided: the first of a year, and what a later decision changes in it.
create table economy.budget (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1900 and 2199),
  version integer not null check (version > 0),
  kind text not null check (kind in ('original', 'revised')),
  -- The ledger whose budget rows it takes; without one it goes on from the version before.
  batch_id uuid,
  changes jsonb not null,
  -- What the decision says that all of it comes to, net; null when it doesn't say.
  decided_net bigint,
  decided_on date not null,
  decision text not null,
  comment text,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, year, version)
);

-- What whoever answers for an area expects of the whole year, said after a tertial, in versions.
create table economy.forecast (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  year integer not null check (year between 1900 and 2199),
  tertial text not null check (tertial in ('T1', 'T2', 'T3')),
  area text not null,
  version integer not null check (version > 0),
  rows jsonb not null,
  comment text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, year, tertial, area, version)
);

-- A grant from somebody, or an investment: what was decided.
create table economy.fund (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('investment', 'grant')),
  title text not null,
  -- Who gives it; of an investment nobody.
  financier text,
  area text,
  decided_sum bigint not null check (decided_sum >= 1),
  decided_on date not null,
  decision text not null,
  from_on date not null,
  to_on date not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  primary key (tenant_id, authority_id, id),
  check (from_on <= to_on),
  check ((kind = 'grant') = (financier is not null))
);

-- How much of it has been used by a day, all together, in statements. A later one puts right what an earlier one said.
create table economy.fund_use (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  version integer not null check (version > 0),
  used bigint not null check (used >= 0),
  by_day date not null,
  comment text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, fund_id, version)
);

alter table economy.batch enable row level security;
create policy authority on economy.batch to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.ledger_row enable row level security;
create policy authority on economy.ledger_row to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.mapping enable row level security;
create policy authority on economy.mapping to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.budget enable row level security;
create policy authority on economy.budget to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.forecast enable row level security;
create policy authority on economy.forecast to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.fund enable row level security;
create policy authority on economy.fund to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table economy.fund_use enable row level security;
create policy authority on economy.fund_use to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema economy to samsyn_app;
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on economy.batch to samsyn_app;
grant select, insert on economy.ledger_row to samsyn_app;
grant select, insert on economy.mapping to samsyn_app;
grant select, insert on economy.budget to samsyn_app;
grant select, insert on economy.forecast to samsyn_app;
grant select, insert on economy.fund to samsyn_app;
grant select, insert on economy.fund_use to samsyn_app;
