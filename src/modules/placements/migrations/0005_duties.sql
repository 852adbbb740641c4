-- What is owed to whoever is placed: a health examination, schooling, visits and talks. A record each, corrected by a new one.
create table placements.duty_record (
  tenant_id uuid not null,
  id uuid not null,
  placement_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The stay in sheltered housing that schooling is about.
  stay_id uuid,
  duty text not null check (duty in ('health', 'school', 'shelter_school', 'visit')),
  -- What was done, of the duty's own list.
  outcome text not null,
  on_day date not null,
  -- Of a visit: whether somebody talked alone with the child, and with whoever cares for it.
  alone boolean,
  with_carer boolean,
  -- Why not, from a list; how school goes.
  code text,
  body text,
  by_whom text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check ((duty = 'visit') = (alone is not null)),
  check ((duty = 'shelter_school') = (stay_id is not null)),
  check (outcome in (
    'notified', 'asked', 'done', 'not_needed', 'followed_up', 'impossible', 'kept', 'offered', 'neither', 'home', 'elsewhere'))
);
create index duty_record_by_placement on placements.duty_record (tenant_id, placement_id, on_day);
alter table placements.duty_record enable row level security;
create policy content on placements.duty_record to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on placements.duty_record to samsyn_app;

-- What figures and lists tell of it: days and codes, and no words.
create table placements.duty_figure (
  tenant_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  started_on date not null,
  ended_on date,
  -- A health examination is owed: under 21 when the care began. Thirty days from the start.
  health_owed boolean not null,
  health_due_on date not null,
  notified_on date,
  asked_on date,
  examined_on date,
  not_needed_on date,
  -- The days on which the child is of school age, and the last day of the first term of them in the placement.
  school_from date,
  school_until date,
  school_due_on date,
  -- The days on which a follow-up of a term holds, and one that was impossible: until the next term's last day.
  school_followed datemultirange not null default '{}',
  school_impossible datemultirange not null default '{}',
  -- The day of turning eighteen: until then visits are owed. Null of whoever's birth nobody knows.
  child_until date,
  is_child boolean not null,
  visited_on date[] not null default '{}',
  alone_on date[] not null default '{}',
  primary key (tenant_id, placement_id)
);
create index duty_figure_health on placements.duty_figure (tenant_id, authority_id, health_due_on);
create index duty_figure_started on placements.duty_figure (tenant_id, authority_id, started_on);
create index duty_figure_by_case on placements.duty_figure (tenant_id, case_id);
alter table placements.duty_figure enable row level security;
create policy directory on placements.duty_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy counts on placements.duty_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on placements.duty_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, started_on, ended_on, health_owed, health_due_on, notified_on, asked_on, examined_on, not_needed_on,
  school_from, school_until, school_due_on, school_followed, school_impossible, child_until, is_child, visited_on, alone_on)
  on placements.duty_figure to samsyn_measures;

-- Each stay of a child in sheltered housing: how soon it had its school. Of school age alone.
create table placements.shelter_school_figure (
  tenant_id uuid not null,
  stay_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  began_on date not null,
  -- The fifth working day.
  due_on date not null,
  outcome text check (outcome in ('kept', 'offered', 'neither')),
  outcome_on date,
  primary key (tenant_id, stay_id)
);
create index shelter_school_figure_began on placements.shelter_school_figure (tenant_id, authority_id, began_on);
create index shelter_school_figure_by_case on placements.shelter_school_figure (tenant_id, case_id);
alter table placements.shelter_school_figure enable row level security;
create policy directory on placements.shelter_school_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy counts on placements.shelter_school_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on placements.shelter_school_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, began_on, due_on, outcome, outcome_on) on placements.shelter_school_figure to samsyn_measures;
