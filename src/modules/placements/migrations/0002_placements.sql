-- Care away from home: by which basis, in which homes, with what restrictions, and how it ended. All of it is content of the case.

create table placements.placement (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The decision by which it began.
  decision_id uuid not null,
  started_on date not null,
  state text not null check (state in ('running', 'ended')),
  ended_on date,
  end_reason text check (end_reason in (
    'returned_home', 'own_housing', 'custody_transferred', 'other_care', 'consent_withdrawn', 'not_needed', 'court', 'age_limit', 'moved',
    'died', 'none_of_these')),
  ended_text text,
  -- From when what happens afterwards is followed up; null when it isn't, with why.
  follow_up_from date,
  no_follow_up text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check ((state = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null)),
  check (ended_on >= started_on)
);
create index placement_by_case on placements.placement (tenant_id, case_id, started_on);
create unique index placement_running on placements.placement (tenant_id, case_id) where state = 'running';

-- By which law, and which section of it. A change is a new version.
create table placements.basis (
  tenant_id uuid not null,
  placement_id uuid not null,
  version integer not null check (version >= 1),
  authority_id uuid not null,
  case_id uuid not null,
  basis text not null check (basis in ('sol', 'lvu_2', 'lvu_3', 'lvu_2_3', 'lvu_6', 'lvm')),
  from_on date not null,
  decision_id uuid not null,
  -- Why it was changed; null of the first.
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, placement_id, version)
);

-- Each home in its order.
create table placements.stay (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  position integer not null check (position >= 1),
  form text not null check (form in (
    'emergency_home', 'family_home', 'supported_family_home', 'network_home', 'residential_home', 'supported_housing',
    'sheltered_housing', 'state_home')),
  home text not null,
  -- Shown in the case alone.
  address text,
  organiser text not null check (organiser in ('own', 'bought', 'other_municipality')),
  from_on date not null,
  until_on date,
  -- Whole kronor a day.
  daily_cost integer not null check (daily_cost >= 0),
  -- Why the person came here from the home before; null of the first.
  why_moved text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  unique (tenant_id, placement_id, position),
  check (until_on >= from_on)
);
create index stay_by_case on placements.stay (tenant_id, case_id);

-- Limited contact, or a whereabouts that is kept secret (LVU 14 section).
create table placements.contact_limit (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  kind text not null check (kind in ('contact', 'whereabouts')),
  whom text not null,
  from_on date not null,
  ended_on date,
  ended_text text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (ended_on >= from_on)
);
create index contact_limit_by_case on placements.contact_limit (tenant_id, case_id);

-- That the plans of the care are made, and that the care plan has been revised (SoL 9:12 and 13).
create table placements.plan_mark (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('plans_made', 'care_plan_revised')),
  on_day date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index plan_mark_by_case on placements.plan_mark (tenant_id, case_id);

-- What was seen when the person was followed up after the care.
create table placements.follow_up (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  held_on date not null,
  outcome text not null check (outcome in ('goes_on', 'ended', 'new_investigation')),
  child_view text,
  child_view_why_not text,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index follow_up_by_case on placements.follow_up (tenant_id, case_id);

alter table placements.placement enable row level security;
alter table placements.basis enable row level security;
alter table placements.stay enable row level security;
alter table placements.contact_limit enable row level security;
alter table placements.plan_mark enable row level security;
alter table placements.follow_up enable row level security;
create policy content on placements.placement to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on placements.basis to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on placements.stay to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on placements.contact_limit to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on placements.plan_mark to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on placements.follow_up to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant select, insert on placements.placement, placements.basis, placements.stay, placements.contact_limit, placements.plan_mark,
  placements.follow_up to samsyn_app;
grant update (state, ended_on, end_reason, ended_text, follow_up_from, no_follow_up, updated_at) on placements.placement to samsyn_app;
grant update (until_on) on placements.stay to samsyn_app;
grant update (ended_on, ended_text) on placements.contact_limit to samsyn_app;
