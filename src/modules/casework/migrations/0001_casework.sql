-- Persons, reports, cases and their assessments.
-- Directory rows (report, case_head): seen by unit and by the functions that hold them. Content rows: only when the case is opened.

create schema casework;

create table casework.person (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  identity_number text,
  given_name text,
  family_name text,
  birth_date date,
  -- What is known of a person without identity: "cirka 6 år, Kvarnbacken".
  known_text text,
  unborn boolean not null default false,
  protection text not null default 'none',
  language text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

-- The head of a report: that it came, when, by which way, from what kind of reporter. No names, no text.
create table casework.report (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  reference text not null,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  channel text not null,
  reporter_category text not null,
  reporter_organisation text,
  worries text[] not null,
  immediate_danger boolean not null,
  child_count integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, authority_id, reference)
);
create index report_by_unit on casework.report (tenant_id, unit_id, received_at);

-- The report as received, once, unchanged, with a digest. Content: opened by its own id.
create table casework.report_original (
  tenant_id uuid not null,
  report_id uuid not null,
  authority_id uuid not null,
  body text not null,
  sha256 bytea not null,
  primary key (tenant_id, report_id)
);

create table casework.case_head (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  function_id uuid,
  person_id uuid not null,
  number text not null,
  -- "Alva N.": what lists show of the person.
  label text not null,
  -- For finding by name under the policy: lower case, compared byte by byte.
  name_key text collate "C" not null,
  given_key text collate "C" not null,
  birth_date date,
  protection text not null,
  area text not null,
  state text not null,
  opened_on date not null,
  investigation_opened_on date,
  closed_on date,
  assigned_at timestamptz,
  assigned_by text,
  open_at_once boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, authority_id, number)
);
create index case_by_unit on casework.case_head (tenant_id, unit_id, state, opened_on);
create index case_by_function on casework.case_head (tenant_id, function_id, state, opened_on);
create index case_by_person on casework.case_head (tenant_id, person_id);
create index case_by_name on casework.case_head (tenant_id, name_key);
create index case_by_given_name on casework.case_head (tenant_id, given_key);

-- The copy of a report in one child's file: only what concerns that child.
create table casework.report_copy (
  tenant_id uuid not null,
  case_id uuid not null,
  report_id uuid not null,
  authority_id uuid not null,
  reference text not null,
  received_at timestamptz not null,
  channel text not null,
  worries text[] not null,
  child jsonb not null,
  guardians jsonb not null,
  reporter jsonb not null,
  free_text text not null,
  immediate_danger text,
  interpreter_language text,
  guardians_informed text not null,
  guardians_not_informed_why text,
  primary key (tenant_id, case_id, report_id)
);

-- Which cases a report led to; directory, so that the inbox can be read without opening a file.
create table casework.report_case (
  tenant_id uuid not null,
  report_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  primary key (tenant_id, report_id, case_id)
);
create index report_case_by_case on casework.report_case (tenant_id, case_id);

create table casework.protection_assessment (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  report_id uuid not null,
  made_at timestamptz not null,
  outcome text not null,
  reasons text not null,
  measures text,
  made_by text not null,
  made_by_employee uuid,
  made_by_function uuid,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, report_id)
);

create table casework.preliminary_decision (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  decided_at timestamptz not null,
  outcome text not null,
  reason_code text,
  body text not null,
  decided_by text not null,
  decided_by_function_title text not null,
  decided_by_employee uuid,
  decided_by_function uuid,
  primary key (tenant_id, id),
  unique (tenant_id, case_id)
);

-- What has happened with a case, for its timeline: the words that were true then.
create table casework.case_event (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  kind text not null,
  body text,
  by_name text,
  primary key (tenant_id, id)
);
create index case_event_by_case on casework.case_event (tenant_id, case_id, at);

-- The next number of a series, one row per board, series and year.
create table casework.number_series (
  tenant_id uuid not null,
  authority_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (tenant_id, authority_id, series, year)
);

alter table casework.person enable row level security;
alter table casework.report enable row level security;
alter table casework.report_original enable row level security;
alter table casework.case_head enable row level security;
alter table casework.report_copy enable row level security;
alter table casework.report_case enable row level security;
alter table casework.protection_assessment enable row level security;
alter table casework.preliminary_decision enable row level security;
alter table casework.case_event enable row level security;
alter table casework.number_series enable row level security;

create policy content on casework.person
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.persons', true), ''), ',')::uuid[]));

create policy directory on casework.report
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

create policy content on casework.report_original
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and report_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy directory on casework.case_head
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

create policy content on casework.report_copy
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy directory on casework.report_case
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

create policy content on casework.protection_assessment
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy content on casework.preliminary_decision
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy content on casework.case_event
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy authority on casework.number_series
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema casework to samsyn_app;
grant select, insert, update on all tables in schema casework to samsyn_app;
