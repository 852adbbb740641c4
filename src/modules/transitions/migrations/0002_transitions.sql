-- From half a year before the eighteenth birthday until the unit for adults has confirmed, or another outcome is recorded.

-- The day from which a board keeps transitions, the earliest that is noted: what had ended before it is nobody's to pick up.
create table transitions.kept_since (
  tenant_id uuid not null,
  authority_id uuid not null,
  since date not null,
  id uuid not null,
  primary key (tenant_id, authority_id, id)
);
alter table transitions.kept_since enable row level security;
create policy authority on transitions.kept_since to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on transitions.kept_since to samsyn_app;

-- Who owns a transition when nothing else is said of it. A change is a new version. Holds no person but those who keep it.
create table transitions.setting (
  tenant_id uuid not null,
  authority_id uuid not null,
  version integer not null,
  owner text not null check (owner in ('case_holder', 'unit_manager', 'named')),
  function_id uuid,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, version),
  check (owner <> 'named' or function_id is not null)
);
alter table transitions.setting enable row level security;
create policy authority on transitions.setting to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on transitions.setting to samsyn_app;

-- One for each case in which something goes on when the person turns 18: days and codes, and no words. The same for lists and for figures.
create table transitions.transition (
  tenant_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  -- Of the case; follows it.
  unit_id uuid not null,
  -- Tells persons apart without saying who: a digest of the person's id.
  individual uuid not null,
  -- The person's other case, in which the transition is held; this one has none of its own.
  held_in uuid,
  turns_18_on date not null,
  began_on date not null,
  owner text not null check (owner in ('case_holder', 'unit_manager', 'named')),
  owner_function_id uuid,
  -- The function that has the case; follows it.
  holder_function_id uuid,
  state text not null check (state in ('running', 'applied', 'not_reached', 'ended')),
  -- The last one recorded.
  outcome text check (outcome in ('goes_on', 'no_need', 'declined', 'not_reached', 'moved', 'died', 'not_opened')),
  outcome_on date,
  -- The one that held on the eighteenth birthday.
  outcome_by_18 text,
  -- The birthday, once it has come.
  turned_on date,
  attempts integer not null default 0,
  application_case_id uuid,
  application_unit_id uuid,
  application_function_id uuid,
  application_area text,
  applied_on date,
  confirmed_on date,
  -- Whoever leads the unit has settled that nobody goes on trying to reach the person.
  settled_on date,
  ended_on date,
  updated_at timestamptz not null,
  primary key (tenant_id, case_id),
  unique (tenant_id, id),
  check ((owner = 'named') = (owner_function_id is not null)),
  check ((outcome is null) = (outcome_on is null)),
  check ((state = 'ended') = (ended_on is not null)),
  check ((application_case_id is null) = (applied_on is null))
);
create index transition_by_unit on transitions.transition (tenant_id, unit_id, turns_18_on) where ended_on is null;
create index transition_by_receiver on transitions.transition (tenant_id, application_unit_id, applied_on) where confirmed_on is null;
create index transition_by_application on transitions.transition (tenant_id, application_case_id);
create index transition_turned on transitions.transition (tenant_id, authority_id, turned_on) include (unit_id, outcome_by_18);

alter table transitions.transition enable row level security;
create policy directory on transitions.transition to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or application_unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or owner_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
        or holder_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
        or application_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), application_case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or application_case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on transitions.transition for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on transitions.transition to samsyn_app;
grant usage on schema transitions to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, individual, held_in, turns_18_on, began_on, turned_on, outcome_by_18, outcome, outcome_on,
  confirmed_on, ended_on)
  on transitions.transition to samsyn_measures;

-- What has been done in a transition, each as it was recorded. An application and its confirmation are content of the case that it began too.
create table transitions.step (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  application_case_id uuid,
  kind text not null check (kind in ('settlement', 'owner', 'attempt', 'application', 'confirmation', 'outcome')),
  on_day date not null,
  -- Of an attempt to reach the person.
  how text check (how in ('phone', 'message', 'letter', 'visit', 'home_visit', 'digital', 'through_other')),
  reached boolean,
  -- Of an outcome.
  outcome text,
  how_to_return text,
  area text,
  -- Of an owner, as the function was called then.
  function_id uuid,
  function_title text,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((kind = 'attempt') = (how is not null)),
  check ((kind = 'attempt') = (reached is not null)),
  check ((kind = 'outcome') = (outcome is not null)),
  -- Whoever declines is told how to come back.
  check (outcome is distinct from 'declined' or how_to_return is not null),
  check ((kind = 'owner') = (function_title is not null)),
  check (kind not in ('application', 'confirmation') or application_case_id is not null)
);
create index step_by_case on transitions.step (tenant_id, case_id, recorded_at);
create index step_by_application on transitions.step (tenant_id, application_case_id);
alter table transitions.step enable row level security;
create policy content on transitions.step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or application_case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on transitions.step to samsyn_app;
