-- An investigation that has been opened: whether it is safe to tell those concerned, who was told, and the questions on violence and honour that
-- every investigation asks. Nothing of it changes: what turns out otherwise is a new row.

-- Whether it is safe to tell, judged of each whom the investigation concerns before anybody is told. The last one holds.
create table casework.safety_check (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  signs text[] not null,
  -- Of each: who it is, whether they may be told, and why not.
  persons jsonb not null,
  reasons text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index safety_check_by_case on casework.safety_check (tenant_id, case_id, recorded_at);

-- That somebody was told of the opened investigation, or for what special reasons not (SoL 20:4).
create table casework.opening_notice (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- Of those whom a safety check has judged.
  judged_person uuid not null,
  person_name text not null,
  relation text not null,
  given boolean not null,
  way text,
  told_at timestamptz,
  why_not text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((told_at is null) = (way is null))
);
create index opening_notice_by_case on casework.opening_notice (tenant_id, case_id, recorded_at);

-- The standard questions, one row for each subject and time of asking.
create table casework.standard_question (
  tenant_id uuid not null,
  id uuid not null,
  subject text not null check (subject in ('violence', 'honour')),
  authority_id uuid not null,
  case_id uuid not null,
  asked_of text not null,
  person_name text,
  asked_on date not null,
  -- Whether whoever was asked was alone with the asker; null when nobody was asked.
  alone boolean,
  outcome text not null check (outcome in ('nothing_told', 'told', 'declined', 'not_asked')),
  -- What was told, or why it was not asked.
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id, subject),
  check (outcome not in ('told', 'not_asked') or body is not null)
);
create index standard_question_by_case on casework.standard_question (tenant_id, case_id, recorded_at);

alter table casework.safety_check enable row level security;
alter table casework.opening_notice enable row level security;
alter table casework.standard_question enable row level security;

create policy content on casework.safety_check to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.opening_notice to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.standard_question to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant select, insert on casework.safety_check, casework.opening_notice, casework.standard_question to samsyn_app;
