-- What the social emergency unit has noted on a shift: when, what, and in which case or none.
create table casework.shift_entry (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  shift_id uuid not null,
  case_id uuid,
  at timestamptz not null,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index shift_entry_by_shift on casework.shift_entry (tenant_id, shift_id, at);
create index shift_entry_by_case on casework.shift_entry (tenant_id, case_id) where case_id is not null;

-- The cases in which something was done on a shift, and by whom each was taken over. The unit and the function are those that have the case.
create table casework.shift_case (
  tenant_id uuid not null,
  shift_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  function_id uuid,
  by_function_id uuid not null,
  noted_at timestamptz not null,
  -- When the shift was closed; one that nobody closes is over when its time is out.
  shift_ends_at timestamptz not null,
  taken_over_at timestamptz,
  taken_over_by text,
  taken_over_by_function_title text,
  taken_over_by_employee uuid,
  primary key (tenant_id, shift_id, case_id)
);
create index shift_case_waiting on casework.shift_case (tenant_id, unit_id) where taken_over_at is null;
create index shift_case_waiting_for on casework.shift_case (tenant_id, function_id) where taken_over_at is null;
create index shift_case_by_case on casework.shift_case (tenant_id, case_id);

alter table casework.shift_entry enable row level security;
alter table casework.shift_case enable row level security;
-- A shift's log is opened by the shift's own id, and its lines about a case with the case.
create policy content on casework.shift_entry to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or shift_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
create policy directory on casework.shift_case to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
        or by_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on casework.shift_entry to samsyn_app;
grant select, insert on casework.shift_case to samsyn_app;
grant update (unit_id, function_id, shift_ends_at, taken_over_at, taken_over_by, taken_over_by_function_title, taken_over_by_employee)
  on casework.shift_case to samsyn_app;
