-- Figures that are typed in or imported: measures by tertial, counts that are stated elsewhere, and sums of money. Of units and boards; nobody is
-- in them. Nothing is overwritten: what is imported again is a batch beside the one before, what is set by hand a version.

create schema steering;

-- One file that was taken, all of it.
create table steering.import_batch (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('measures', 'counts', 'economy')),
  form text not null check (form in ('measures', 'counts', 'outcome', 'budget')),
  file_name text not null,
  -- SHA-256 of the text, in hexadecimal: the same file twice is the same batch.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  -- Of measures, whose rows don't say; null when nobody did.
  year integer check (year between 1900 and 2199),
  row_count integer not null check (row_count >= 1),
  -- As it came.
  content text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  taken_by_employee uuid,
  taken_by_function uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_by_employee uuid,
  withdrawn_by_function uuid,
  withdrawn_why text,
  primary key (tenant_id, authority_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create unique index import_batch_once on steering.import_batch (tenant_id, authority_id, kind, checksum, coalesce(year, 0))
  where withdrawn_at is null;

-- A measure as a file tells it: what it is, of which year, and its target. Its values stand in manual_value.
create table steering.manual_measure (
  tenant_id uuid not null,
  authority_id uuid not null,
  batch_id uuid not null,
  line integer not null check (line >= 1),
  code text not null,
  title text not null,
  kind text not null check (kind in ('share', 'count', 'amount')),
  better text not null check (better in ('up', 'down')),
  accumulation text not null check (accumulation in ('in_period', 'year_to_date', 'at_period_end')),
  year integer check (year between 1900 and 2199),
  -- By name, as the file says; null for the whole board.
  unit text,
  -- With the decimals that it was written with.
  target numeric,
  primary key (tenant_id, authority_id, batch_id, line)
);

-- A value of a tertial: of a file's line, or set by hand in versions.
create table steering.manual_value (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  batch_id uuid,
  line integer,
  code text not null,
  year integer check (year between 1900 and 2199),
  tertial text not null check (tertial in ('T1', 'T2', 'T3')),
  -- Of what is set by hand; null for the whole board.
  unit_id uuid,
  version integer not null check (version >= 1),
  -- Not measured (the duty is theirs, nobody counted) and not applicable (the duty is not theirs) are neither 0 nor each other.
  state text not null check (state in ('measured', 'not_measured', 'not_applicable')),
  why text,
  numerator integer check (numerator >= 0),
  denominator integer check (denominator >= 1),
  -- A share that was published without counts: never summed with others.
  reported_share numeric,
  -- Of what is no share.
  value numeric,
  comment text,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, id),
  check ((batch_id is null) = (line is null)),
  check ((numerator is null) = (denominator is null)),
  check ((state = 'measured') = (coalesce(value, reported_share, numerator) is not null)),
  -- What is set by hand says why it is not there, and contradicts itself never.
  check (batch_id is not null or state = 'measured' or why is not null),
  check (batch_id is not null or comment is not null),
  check (batch_id is not null or numerator is null or numerator <= denominator),
  check (batch_id is not null or numerator is null or reported_share is null
    or abs(reported_share - 100.0 * numerator / denominator) <= 1)
);
create index manual_value_batch on steering.manual_value (tenant_id, authority_id, batch_id, line);
create unique index manual_value_version on steering.manual_value (
    tenant_id, authority_id, code, year, tertial, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid), version
  ) where batch_id is null;

-- Counts, or a remark, that a report states elsewhere than in its table.
create table steering.stated_count (
  tenant_id uuid not null,
  authority_id uuid not null,
  batch_id uuid not null,
  line integer not null check (line >= 1),
  code text not null,
  year integer not null check (year between 1900 and 2199),
  tertial text check (tertial in ('T1', 'T2', 'T3')),
  numerator integer check (numerator >= 0),
  denominator integer check (denominator >= 0),
  remark text,
  primary key (tenant_id, authority_id, batch_id, line)
);

-- Sums of money in the unit of the file. A figure that is null stood empty.
create table steering.economy_row (
  tenant_id uuid not null,
  authority_id uuid not null,
  batch_id uuid not null,
  line integer not null check (line >= 1),
  -- From the area to the part, with / between.
  area text not null,
  level text not null check (level in ('area', 'part', 'total')),
  budget_cost numeric,
  budget_income numeric,
  outcome_cost numeric,
  outcome_income numeric,
  deviation_cost numeric,
  deviation_income numeric,
  deviation_net numeric,
  cost numeric,
  income numeric,
  net numeric,
  primary key (tenant_id, authority_id, batch_id, line)
);

alter table steering.import_batch enable row level security;
create policy authority on steering.import_batch to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table steering.manual_measure enable row level security;
create policy authority on steering.manual_measure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table steering.manual_value enable row level security;
create policy authority on steering.manual_value to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table steering.stated_count enable row level security;
create policy authority on steering.stated_count to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table steering.economy_row enable row level security;
create policy authority on steering.economy_row to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema steering to samsyn_app;
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_by_employee, withdrawn_by_function, withdrawn_why)
  on steering.import_batch to samsyn_app;
grant select, insert on steering.manual_measure to samsyn_app;
grant select, insert on steering.manual_value to samsyn_app;
grant select, insert on steering.stated_count to samsyn_app;
grant select, insert on steering.economy_row to samsyn_app;
