-- Who made a report, apart from the report: seen when it has been opened for that, and when it is shielded (OSL 26:5) only by those who open
-- what is shielded. An anonymous reporter has no row.
create table casework.reporter (
  tenant_id uuid not null,
  report_id uuid not null,
  authority_id uuid not null,
  name text,
  title text,
  organisation text,
  relation text,
  phone text,
  email text,
  shielded boolean not null default false,
  primary key (tenant_id, report_id)
);
insert into casework.reporter (tenant_id, report_id, authority_id, name, title, organisation, relation, phone, email)
  select distinct on (tenant_id, report_id) tenant_id, report_id, authority_id, reporter ->> 'name', reporter ->> 'title',
    reporter ->> 'organisation', reporter ->> 'relation', reporter ->> 'phone', reporter ->> 'email'
  from casework.report_copy where reporter ->> 'anonymous' = 'false' order by tenant_id, report_id, case_id;
update casework.report_copy
  set reporter = (reporter - 'name' - 'title' - 'organisation' - 'relation' - 'phone' - 'email')
    || jsonb_build_object('professional', reporter ->> 'organisation' is not null);

-- In the directory the reporter's organisation stands only as long as it is not shielded.
alter table casework.report add column reporter_shielded boolean not null default false;
grant update (reporter_organisation, reporter_shielded) on casework.report to samsyn_app;

-- The secrecy test of OSL 26:5, each time that it has been made. The newest holds.
create table casework.reporter_test (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  report_id uuid not null,
  -- The case in which it was made.
  case_id uuid not null,
  made_at timestamptz not null,
  outcome text not null check (outcome in ('protected', 'not_protected')),
  reasons text not null,
  made_by text not null,
  made_by_function_title text not null,
  made_by_employee uuid,
  made_by_function uuid,
  primary key (tenant_id, id)
);
create index reporter_test_by_report on casework.reporter_test (tenant_id, report_id, made_at);

-- A person's protection, with its history: one row lasts at a time. Whom it protects against stands in it.
create table casework.protection (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- Where it comes from: the population register, the police, what the person says.
  source text not null,
  from_on date not null,
  against jsonb not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  ended_at timestamptz,
  ended_by text,
  primary key (tenant_id, id)
);
create unique index protection_lasting on casework.protection (tenant_id, person_id) where ended_at is null;
create index protection_by_person on casework.protection (tenant_id, person_id, set_at);

-- Conflicts of interest (jäv, FL 16): an employee who must not come near a case, or any case of the person when no case is named.
create table casework.conflict (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  case_id uuid,
  employee_id uuid not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  primary key (tenant_id, id)
);
create index conflict_by_person on casework.conflict (tenant_id, person_id, set_at);

alter table casework.reporter enable row level security;
alter table casework.reporter_test enable row level security;
alter table casework.protection enable row level security;
alter table casework.conflict enable row level security;

create policy reporters on casework.reporter for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and report_id = any (string_to_array(nullif(current_setting('app.reporters', true), ''), ',')::uuid[])
    and (not shielded or nullif(current_setting('app.shielded', true), '') = 'on'));
create policy reporters_insert on casework.reporter for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy reporters_update on casework.reporter for update to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and report_id = any (string_to_array(nullif(current_setting('app.reporters', true), ''), ',')::uuid[])
    and nullif(current_setting('app.shielded', true), '') = 'on');
create policy reporters on casework.reporter_test
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and report_id = any (string_to_array(nullif(current_setting('app.reporters', true), ''), ',')::uuid[]));
create policy files on casework.protection
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.files', true), ''), ',')::uuid[]));
create policy files on casework.conflict
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.files', true), ''), ',')::uuid[]));

grant select, insert on casework.reporter, casework.reporter_test, casework.protection, casework.conflict to samsyn_app;
grant update (shielded) on casework.reporter to samsyn_app;
grant update (ended_at, ended_by) on casework.protection to samsyn_app;
grant update (ended_at, ended_by, end_reason) on casework.conflict to samsyn_app;

-- The register of what has been given out (OSL 8:1-2, 10 and 26): that something was given, when, by which right and in which unit stands in
-- the directory; to whom, what and why is content. Added to, never changed.
create table casework.disclosure (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  -- The unit that had the case then.
  unit_id uuid not null,
  case_id uuid not null,
  disclosed_on date not null,
  recorded_at timestamptz not null,
  recipient_kind text not null,
  legal_basis text not null,
  primary key (tenant_id, id)
);
create index disclosure_by_unit on casework.disclosure (tenant_id, unit_id, disclosed_on);
create index disclosure_by_case on casework.disclosure (tenant_id, case_id);

create table casework.disclosure_content (
  tenant_id uuid not null,
  disclosure_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  recipient text not null,
  what text not null,
  ground text not null,
  decided_by text not null,
  decided_by_function_title text not null,
  decided_by_employee uuid,
  decided_by_function uuid,
  primary key (tenant_id, disclosure_id)
);

alter table casework.disclosure enable row level security;
alter table casework.disclosure_content enable row level security;

create policy directory on casework.disclosure
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy content on casework.disclosure_content
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant select, insert on casework.disclosure, casework.disclosure_content to samsyn_app;
