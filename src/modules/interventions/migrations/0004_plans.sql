-- How the unit that carries out a commission plans to reach its goals, and with whom it has been agreed. A change is a new version: what was
-- agreed before can be read.

-- How the plan of a commission stands: days and numbers, no word about anybody.
create table interventions.plan_head (
  tenant_id uuid not null,
  authority_id uuid not null,
  commission_id uuid not null,
  -- The case that ordered it.
  case_id uuid not null,
  version integer not null check (version >= 1),
  -- Of the version that holds: the last that has been agreed.
  agreed_version integer check (agreed_version between 1 and version),
  agreed_on date,
  starts_on date,
  ends_on date,
  -- When it was last looked at anew; null since it was agreed.
  reviewed_on date,
  updated_at timestamptz not null,
  primary key (tenant_id, commission_id),
  check ((agreed_version is null) = (agreed_on is null)),
  check ((agreed_version is null) = (starts_on is null))
);

create table interventions.plan (
  tenant_id uuid not null,
  authority_id uuid not null,
  commission_id uuid not null,
  case_id uuid not null,
  version integer not null check (version >= 1),
  starts_on date not null,
  ends_on date,
  -- Goals of the commission that it leaves aside, and why: [{goalId, why}]
  left_aside jsonb not null,
  others text,
  contact text,
  -- Why it was changed; null of the first.
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id, version),
  check (ends_on >= starts_on)
);

-- The goals of each version. A goal that goes on from one version to the next keeps its id.
create table interventions.plan_goal (
  tenant_id uuid not null,
  authority_id uuid not null,
  commission_id uuid not null,
  case_id uuid not null,
  version integer not null,
  id uuid not null,
  position integer not null,
  body text not null,
  -- The goal of the commission that it serves; null for one of its own.
  serves uuid,
  own_why text,
  how text not null,
  who text,
  at_times text,
  primary key (tenant_id, commission_id, version, id)
);

create table interventions.plan_agreement (
  tenant_id uuid not null,
  authority_id uuid not null,
  commission_id uuid not null,
  case_id uuid not null,
  version integer not null,
  agreed_on date not null,
  -- [{party, name}]
  parties jsonb not null,
  without_person_why text,
  own_words text,
  no_words_why text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id, version),
  check (own_words is null or no_words_why is null)
);

create table interventions.plan_review (
  tenant_id uuid not null,
  authority_id uuid not null,
  commission_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  version integer not null,
  reviewed_on date not null,
  held_with text not null,
  outcome text not null check (outcome in ('keep', 'change')),
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id, id)
);

alter table interventions.plan_head enable row level security;
create policy authority on interventions.plan_head to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on interventions.plan_head to samsyn_app;

alter table interventions.plan enable row level security;
create policy content on interventions.plan to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.plan to samsyn_app;

alter table interventions.plan_goal enable row level security;
create policy content on interventions.plan_goal to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.plan_goal to samsyn_app;

alter table interventions.plan_agreement enable row level security;
create policy content on interventions.plan_agreement to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.plan_agreement to samsyn_app;

alter table interventions.plan_review enable row level security;
create policy content on interventions.plan_review to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.plan_review to samsyn_app;
