-- The board's action plans: what it wants to reach in a time, what is done for it, and how that went. Of boards and functions; nobody is in them. Nothing
-- is overwritten: a plan is changed by a version, a follow-up put right by another one.

create schema plans;

create table plans.plan (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('dependence', 'honour', 'safety', 'own')),
  -- The plan that this one comes after.
  replaces uuid,
  made_at timestamptz not null,
  made_by text not null,
  made_by_employee uuid,
  made_by_function uuid,
  -- Ended before its time.
  ended_on date,
  ended_at timestamptz,
  ended_by text,
  ended_by_employee uuid,
  ended_by_function uuid,
  ended_why text,
  primary key (tenant_id, authority_id, id),
  check ((ended_on is null) = (ended_why is null))
);

-- What the plan says. Each time that a proposal is changed it is a revision of the same version; when the board has decided a version, what follows
-- is the next one.
create table plans.plan_version (
  tenant_id uuid not null,
  authority_id uuid not null,
  plan_id uuid not null,
  version integer not null check (version >= 1),
  revision integer not null check (revision >= 1),
  title text not null,
  purpose text not null,
  valid_from date not null,
  valid_to date not null,
  -- The function that sees to it that the plan is followed up, and its unit.
  function_id uuid not null,
  unit_id uuid not null,
  stated_at timestamptz not null,
  stated_by text not null,
  stated_by_employee uuid,
  stated_by_function uuid,
  primary key (tenant_id, authority_id, plan_id, version, revision),
  check (valid_from <= valid_to)
);

create table plans.aim (
  tenant_id uuid not null,
  authority_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  revision integer not null,
  -- The same from version to version: what is followed up is found again.
  aim_id uuid not null,
  position integer not null,
  title text not null,
  -- A measure of the catalogue, of one unit or the whole board, and what it is to show. Of a share from 0 to 1.
  measure_id text,
  measure_unit_id uuid,
  direction text check (direction in ('at_least', 'at_most')),
  threshold numeric check (threshold >= 0),
  primary key (tenant_id, authority_id, plan_id, version, revision, aim_id),
  check ((direction is null) = (threshold is null)),
  check (measure_id is not null or (measure_unit_id is null and direction is null))
);

-- The board has decided a version.
create table plans.decision (
  tenant_id uuid not null,
  authority_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  revision integer not null,
  decided_on date not null,
  -- Where it stands: the minutes and the paragraph.
  reference text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, authority_id, plan_id, version)
);

-- An activity is a commitment by the same id; here stands which plan and aim it is for.
create table plans.activity (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  aim_id uuid,
  added_at timestamptz not null,
  added_by text not null,
  added_by_employee uuid,
  added_by_function uuid,
  primary key (tenant_id, authority_id, id)
);
create index activity_by_plan on plans.activity (tenant_id, authority_id, plan_id);

-- A tertial or a year that the plan is to be followed up for, and by which day. Its clock has this id.
create table plans.duty (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  period text not null,
  due_on date not null,
  started_at timestamptz not null,
  -- The plan ended, or was decided anew without that time.
  cancelled_at timestamptz,
  primary key (tenant_id, authority_id, id)
);
create unique index duty_once on plans.duty (tenant_id, authority_id, plan_id, period);

-- How the plan went in a period, signed. What was wrong in it is put right by a version beside it.
create table plans.follow_up (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  period text not null,
  version integer not null check (version >= 1),
  plan_version integer not null,
  comment text not null,
  -- Why an earlier one was put right.
  why text,
  signed_at timestamptz not null,
  signed_by text not null,
  signed_by_title text not null,
  signed_by_employee uuid,
  signed_by_function uuid,
  primary key (tenant_id, authority_id, id),
  check ((version = 1) = (why is null))
);
create unique index follow_up_version on plans.follow_up (tenant_id, authority_id, plan_id, period, version);

-- How each aim and activity went, by the name that it had then.
create table plans.follow_up_line (
  tenant_id uuid not null,
  authority_id uuid not null,
  follow_up_id uuid not null,
  about text not null check (about in ('aim', 'activity')),
  about_id uuid not null,
  position integer not null,
  title text not null,
  outcome text not null check (outcome in ('done', 'under_way', 'not_begun', 'dropped')),
  words text,
  -- What the aim's measure said when it was signed, as it is told to whoever may not see the rows.
  figure_kind text check (figure_kind in ('share', 'count', 'duration')),
  figure_least numeric,
  figure_most numeric,
  figure_through date,
  primary key (tenant_id, authority_id, follow_up_id, about, about_id),
  check (outcome <> 'dropped' or words is not null),
  check ((figure_kind is null) = (figure_least is null)),
  check ((figure_kind is null) = (figure_most is null)),
  check ((figure_kind is null) = (figure_through is null))
);

alter table plans.plan enable row level security;
create policy authority on plans.plan to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.plan_version enable row level security;
create policy authority on plans.plan_version to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.aim enable row level security;
create policy authority on plans.aim to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.decision enable row level security;
create policy authority on plans.decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.activity enable row level security;
create policy authority on plans.activity to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.duty enable row level security;
create policy authority on plans.duty to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.follow_up enable row level security;
create policy authority on plans.follow_up to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.follow_up_line enable row level security;
create policy authority on plans.follow_up_line to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema plans to samsyn_app;
grant select, insert, update (ended_on, ended_at, ended_by, ended_by_employee, ended_by_function, ended_why) on plans.plan to samsyn_app;
grant select, insert on plans.plan_version, plans.aim, plans.decision, plans.activity, plans.follow_up, plans.follow_up_line to samsyn_app;
grant select, insert, update (cancelled_at, due_on, started_at) on plans.duty to samsyn_app;
