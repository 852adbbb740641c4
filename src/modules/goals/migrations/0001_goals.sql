-- Goals: the council's that the board is to serve, the board's own, and what shows how far it has come. Of years, tertials and units; nobody is in them.
-- Nothing is overwritten: another wording is a version, another target a row beside it, a later assessment one beside the old.

create schema goals;

create table goals.goal (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  level text not null check (level in ('council', 'board')),
  from_year integer not null check (from_year between 1953 and 2199),
  -- The goal that it was taken over from, of earlier years.
  copied_from uuid,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  primary key (tenant_id, authority_id, id)
);

-- How it is worded; the highest version is the one in force.
create table goals.goal_version (
  tenant_id uuid not null,
  authority_id uuid not null,
  goal_id uuid not null,
  version integer not null check (version >= 1),
  -- As it stands in the board's plan: "1.2".
  number text not null,
  title text not null,
  description text not null,
  -- The council's goal that it serves.
  parent_id uuid,
  -- The function that answers for it; null for the council's.
  function_id uuid,
  unit_id uuid,
  to_year integer not null check (to_year between 1953 and 2199),
  -- It is no goal any longer.
  ended boolean not null,
  -- Why it was changed; null in the first.
  reason text,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  primary key (tenant_id, authority_id, goal_id, version),
  check ((version = 1) = (reason is null)),
  check ((function_id is null) = (unit_id is null))
);

create table goals.indicator (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  source text not null check (source in ('measure', 'stated')),
  -- The measure's id, or the code of one that is typed in or imported.
  ref text not null,
  direction text not null check (direction in ('at_least', 'at_most')),
  -- Where it began, and when; of a share from 0 to 1.
  start_value numeric,
  start_period text,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  primary key (tenant_id, authority_id, id),
  check ((start_value is null) = (start_period is null)),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index indicator_by_goal on goals.indicator (tenant_id, authority_id, goal_id);

-- What it is to be in a period; the last one of a period is the one in force.
create table goals.target (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  -- A year, or a tertial that has one of its own.
  period text not null,
  value numeric not null,
  -- Why it was changed; null for the first of its period.
  reason text,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  primary key (tenant_id, authority_id, id)
);
create index target_by_indicator on goals.target (tenant_id, authority_id, indicator_id, made_at);

-- What is said of a period: of a unit by whoever leads it, and in sum. The last one is the one in force.
create table goals.unit_comment (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  period text not null,
  -- Null for what is said in sum.
  unit_id uuid,
  words text not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  primary key (tenant_id, authority_id, id)
);
create index unit_comment_by_goal on goals.unit_comment (tenant_id, authority_id, goal_id, period, made_at);

create table goals.assessment (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  period text not null,
  assessment text not null check (assessment in ('met', 'partly', 'not', 'not_assessable')),
  -- What the figures proposed when it was made.
  proposed text not null check (proposed in ('met', 'partly', 'not', 'not_assessable')),
  -- It says something else than its figures.
  contradicts boolean not null,
  -- Why, when it does.
  reason text,
  words text not null,
  -- The figures as they were then, with their targets.
  figures jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_title text not null,
  made_by_employee uuid,
  primary key (tenant_id, authority_id, id),
  check (not contradicts or reason is not null)
);
create index assessment_by_goal on goals.assessment (tenant_id, authority_id, goal_id, period, made_at);

-- The clock of each tertial's assessment, by its subject.
create table goals.assessment_due (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  period text not null,
  primary key (tenant_id, authority_id, id)
);
create unique index assessment_due_once on goals.assessment_due (tenant_id, authority_id, goal_id, period);

alter table goals.goal enable row level security;
create policy authority on goals.goal to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.goal_version enable row level security;
create policy authority on goals.goal_version to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.indicator enable row level security;
create policy authority on goals.indicator to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.target enable row level security;
create policy authority on goals.target to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.unit_comment enable row level security;
create policy authority on goals.unit_comment to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.assessment enable row level security;
create policy authority on goals.assessment to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table goals.assessment_due enable row level security;
create policy authority on goals.assessment_due to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema goals to samsyn_app;
grant select, insert on goals.goal to samsyn_app;
grant select, insert on goals.goal_version to samsyn_app;
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on goals.indicator to samsyn_app;
grant select, insert on goals.target to samsyn_app;
grant select, insert on goals.unit_comment to samsyn_app;
grant select, insert on goals.assessment to samsyn_app;
grant select, insert on goals.assessment_due to samsyn_app;
