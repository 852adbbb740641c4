-- How interventions are followed up and ended. What hangs on a commission is content of both units' cases: the performer's, which has the commission's
-- id, and the one that ordered.

-- The scales that a board measures by: which values, and which way is the better one. A change is a new version. Holds no person but those who keep it.
create table interventions.scale (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  version integer not null check (version >= 1),
  name text not null,
  measures text not null,
  lowest integer not null,
  highest integer not null,
  better text not null check (better in ('higher', 'lower')),
  active boolean not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, id, version)
);
alter table interventions.scale enable row level security;
create policy authority on interventions.scale to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on interventions.scale to samsyn_app;

create table interventions.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  held_on date not null,
  took_part text,
  own_view text,
  own_view_why_not text,
  child_view text,
  child_view_why_not text,
  outcome text not null check (outcome in ('go_on', 'change', 'end')),
  outcome_reason text,
  -- The day agreed for the next; null when the intervention is to end.
  next_on date,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table interventions.follow_up enable row level security;
create policy content on interventions.follow_up to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.follow_up to samsyn_app;

-- Goal by goal, in the words that the goal had then.
create table interventions.follow_up_goal (
  tenant_id uuid not null,
  commission_id uuid not null,
  follow_up_id uuid not null,
  goal_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  position integer not null,
  body text not null,
  attainment text not null check (attainment in ('met', 'partly', 'not_met', 'not_assessed')),
  why text,
  primary key (tenant_id, commission_id, follow_up_id, goal_id)
);
alter table interventions.follow_up_goal enable row level security;
create policy content on interventions.follow_up_goal to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.follow_up_goal to samsyn_app;

create table interventions.measurement (
  tenant_id uuid not null,
  id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  scale_id uuid not null,
  -- The version that it was measured by.
  scale_version integer not null,
  measured_on date not null,
  point text not null check (point in ('start', 'middle', 'end')),
  value integer not null,
  note text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table interventions.measurement enable row level security;
create policy content on interventions.measurement to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.measurement to samsyn_app;

-- Why an intervention ended, with its final follow-up or why there is none.
create table interventions.commission_end (
  tenant_id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  ended_on date not null,
  reason text not null check (reason in (
    'goals_met', 'goals_partly_met', 'met_otherwise', 'other_intervention', 'declines', 'not_reachable', 'moved', 'died', 'age_limit',
    'performer_ends', 'none_of_these')),
  body text,
  follow_up_id uuid,
  exemption text check (exemption in ('declined', 'not_reachable', 'moved', 'died', 'protection')),
  attempts integer check (attempts >= 1),
  exemption_text text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, commission_id),
  -- None ends without the one or the other.
  check ((follow_up_id is null) = (exemption is not null)),
  check (exemption is distinct from 'not_reachable' or attempts is not null)
);
alter table interventions.commission_end enable row level security;
create policy content on interventions.commission_end to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on interventions.commission_end to samsyn_app;
