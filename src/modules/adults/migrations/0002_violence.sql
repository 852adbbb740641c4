-- Violence by somebody near: who was reached and when, what was done for the children, how safety is planned, and how it was felt to have become.
grant usage on schema adults to samsyn_measures;

-- An attempt to reach whoever is exposed; or that there is no safe way to, and why.
create table adults.contact_attempt (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  way text check (way in ('phone', 'visit', 'home_visit', 'digital_meeting', 'message', 'through_other')),
  outcome text not null check (outcome in ('reached', 'not_reached', 'no_safe_way')),
  safe_way text,
  reason text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table adults.contact_attempt enable row level security;
create policy content on adults.contact_attempt to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.contact_attempt to samsyn_app;

-- What has been done for children who live where there is violence.
create table adults.children_seen (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  on_day date not null,
  outcome text not null check (outcome in ('none', 'own_case', 'reported', 'not_reported')),
  children text,
  why text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table adults.children_seen enable row level security;
create policy content on adults.children_seen to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.children_seen to samsyn_app;

-- How somebody is kept safe, and when that is looked at anew. The last one holds.
create table adults.safety_plan (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  made_on date not null,
  measures text[] not null,
  body text not null,
  review_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id)
);
alter table adults.safety_plan enable row level security;
create policy content on adults.safety_plan to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.safety_plan to samsyn_app;

-- The person's own answer when support ends.
create table adults.safety_answer (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  asked_on date not null,
  answer text not null check (answer in ('increased', 'same', 'less', 'not_answered')),
  body text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table adults.safety_answer enable row level security;
create policy content on adults.safety_answer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.safety_answer to samsyn_app;

-- Days and codes of a case in which violence is known, and no words.
create table adults.violence_figure (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  area text not null,
  -- When violence became known to the board, and the day of the 48th hour from then.
  known_at timestamptz not null,
  known_on date not null,
  due_on date not null,
  contacted_at timestamptz,
  no_safe_way boolean not null default false,
  attempts integer not null default 0,
  children text,
  plan_review_on date,
  -- The report was joined to a case that was there already: contact is owed there, and counted there.
  joined boolean not null default false,
  ended_on date,
  asked_on date,
  answer text,
  primary key (tenant_id, case_id)
);
create index violence_figure_by_unit on adults.violence_figure (tenant_id, unit_id);
create index violence_figure_due on adults.violence_figure (tenant_id, authority_id, due_on);
create index violence_figure_asked on adults.violence_figure (tenant_id, authority_id, asked_on) where asked_on is not null;
alter table adults.violence_figure enable row level security;
create policy directory on adults.violence_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on adults.violence_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on adults.violence_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, area, known_at, known_on, due_on, contacted_at, no_safe_way, children, joined, asked_on, answer)
  on adults.violence_figure to samsyn_measures;
