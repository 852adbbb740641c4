-- Case reviews: whoever leads a unit goes through a caseworker's open cases together with them.

-- One such review, from beginning to end. Says nothing of any case.
create table casework.review_session (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- The function whose cases are gone through, and who held it then.
  function_id uuid not null,
  function_title text not null,
  holder_name text,
  led_by text not null,
  led_by_function_title text not null,
  led_by_employee uuid,
  led_by_function uuid,
  -- Others who took part, as written.
  others text,
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- Open cases of the function when it ended, and those gone through; null while it goes on.
  cases integer,
  reviewed integer,
  primary key (tenant_id, id),
  check ((ended_at is null) = (cases is null) and (ended_at is null) = (reviewed is null))
);
create index review_session_by_function on casework.review_session (tenant_id, function_id, begun_at desc);
create unique index review_session_open on casework.review_session (tenant_id, function_id) where ended_at is null;

-- What was said of one case and when it is to be gone through next. What was agreed stands as commitments.
create table casework.case_review (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  session_id uuid not null,
  function_id uuid not null,
  note text not null,
  next_on date not null,
  reviewed_at timestamptz not null,
  reviewed_by text not null,
  reviewed_by_function_title text not null,
  reviewed_by_employee uuid,
  reviewed_by_function uuid,
  -- The caseworker and others who took part, as they were called then.
  with_whom text,
  primary key (tenant_id, id)
);
create index case_review_by_case on casework.case_review (tenant_id, case_id, reviewed_at desc);

-- What the leader has begun to write of a case: theirs alone until it is kept.
create table casework.review_draft (
  tenant_id uuid not null,
  case_id uuid not null,
  employee_id uuid not null,
  authority_id uuid not null,
  note text not null,
  -- As typed: titles, functions and days that need not be whole yet.
  actions jsonb not null,
  next_on text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, case_id, employee_id)
);

-- For lists and figures: when a case was gone through last, and is to be next.
alter table casework.case_head add column reviewed_at timestamptz, add column next_review_on date;

alter table casework.review_session enable row level security;
alter table casework.case_review enable row level security;
alter table casework.review_draft enable row level security;

create policy directory on casework.review_session to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])));
create policy content on casework.case_review to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy own on casework.review_draft to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid
    and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0);

grant select, insert on casework.review_session, casework.case_review to samsyn_app;
grant update (ended_at, cases, reviewed) on casework.review_session to samsyn_app;
grant select, insert, update, delete on casework.review_draft to samsyn_app;
