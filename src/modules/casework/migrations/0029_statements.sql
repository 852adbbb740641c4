-- What others tell in an investigation, each with its source: who it was, how, and by what right they were asked (OSL 10, 26). Content; never
-- changed, corrected by a new row that points to the old.
create table casework.statement (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  party text not null,
  -- Of the board's register, and as it was called then; the name alone when the register does not have it.
  organisation_id uuid,
  organisation text,
  person_name text,
  person_role text,
  way text not null,
  ground text not null,
  consent_by text,
  why_asked text,
  heard_on date not null,
  body text not null,
  -- What it answers, when it was asked for.
  request_id uuid,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null))
);
create index statement_by_case on casework.statement (tenant_id, case_id, heard_on);
create unique index statement_corrected_once on casework.statement (tenant_id, corrects) where corrects is not null;

-- A statement that was asked for.
create table casework.statement_request (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  party text not null,
  organisation_id uuid,
  organisation text,
  person_name text,
  person_role text,
  way text not null,
  ground text not null,
  consent_by text,
  why_asked text,
  asked_on date not null,
  answer_by date,
  -- What was asked.
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index statement_request_by_case on casework.statement_request (tenant_id, case_id, asked_on);

-- That somebody was reminded, or why the answer is not waited for.
create table casework.request_step (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('reminded', 'dropped')),
  done_on date not null,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (kind <> 'dropped' or body is not null)
);
create index request_step_by_case on casework.request_step (tenant_id, case_id, done_on);

alter table casework.statement enable row level security;
create policy content on casework.statement to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.statement to samsyn_app;

alter table casework.statement_request enable row level security;
create policy content on casework.statement_request to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.statement_request to samsyn_app;

alter table casework.request_step enable row level security;
create policy content on casework.request_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.request_step to samsyn_app;
