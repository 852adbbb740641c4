-- Reports that are written together: sections with their deadlines, and editions as the board decided them. Of units and boards; nobody is in
-- them. What was decided is never overwritten.

create schema reports;

create table reports.report (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('board_plan', 'tertial_report', 'annual_report')),
  -- `2026-T3`, as periods are written.
  period text not null,
  title text not null,
  state text not null check (state in ('writing', 'decided')),
  started_at timestamptz not null,
  started_by text not null,
  started_by_employee uuid,
  started_by_function uuid,
  primary key (tenant_id, authority_id, id)
);

-- What one function writes. `body` is blocks and references, as the product wrote them: no markup.
create table reports.section (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- The section that it parted from when two wrote at once; null of a section itself.
  parted_from uuid,
  place integer not null,
  key text not null,
  title text not null,
  help text not null,
  unit_id uuid not null,
  function_id uuid not null,
  due_on date not null,
  -- What its clock is about: another one each time that it is owed.
  owed_id uuid not null,
  state text not null check (state in ('not_begun', 'writing', 'handed_in', 'returned', 'approved')),
  body jsonb not null,
  version integer not null,
  -- The window that wrote last, and whose it is.
  writer_id uuid,
  writer_name text,
  writer_employee uuid,
  saved_at timestamptz,
  primary key (tenant_id, authority_id, id)
);
create index section_by_report on reports.section (tenant_id, authority_id, report_id, place);

-- What has happened to a section: handed in, returned with words, approved.
create table reports.section_event (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  report_id uuid not null,
  step text not null check (step in ('begun', 'handed_in', 'returned', 'approved')),
  words text,
  -- The new day, of what is returned.
  due_on date,
  -- The version that was handed in, returned or approved.
  version integer not null,
  at timestamptz not null,
  by_name text not null,
  by_function_title text not null,
  by_employee uuid,
  primary key (tenant_id, authority_id, id)
);
create index section_event_by_report on reports.section_event (tenant_id, authority_id, report_id, at);

-- A report as the board decided it: the text and what its references said then. Rows are added and never changed.
create table reports.edition (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  decided_on date not null,
  -- Of the board's minutes: "§ 112".
  reference text not null,
  -- Why there is a later one; null of the first.
  reason text,
  document jsonb not null,
  figures jsonb not null,
  differences jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, authority_id, id)
);
create unique index edition_number on reports.edition (tenant_id, authority_id, report_id, number);

alter table reports.report enable row level security;
alter table reports.section enable row level security;
alter table reports.section_event enable row level security;
alter table reports.edition enable row level security;

create policy authority on reports.report to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on reports.section to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on reports.section_event to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on reports.edition to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema reports to samsyn_app;
grant select, insert on reports.report, reports.section_event, reports.edition to samsyn_app;
grant update (state) on reports.report to samsyn_app;
grant select, insert, delete on reports.section to samsyn_app;
grant update (due_on, owed_id, state, body, version, writer_id, writer_name, writer_employee, saved_at) on reports.section to samsyn_app;
