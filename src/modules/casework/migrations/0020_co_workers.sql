-- Functions that work beside the holder of a case: a directory of who is near a case, for those who are and for those who lead them.

create table casework.co_worker (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- Of the function, not of the case.
  unit_id uuid not null,
  function_id uuid not null,
  function_title text not null,
  employee_name text,
  task text,
  from_on date not null,
  -- The last day; null while they work in it.
  to_on date,
  added_at timestamptz not null,
  added_by text not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  primary key (tenant_id, id),
  check ((to_on is null) = (ended_at is null) and (to_on is null) = (ended_by is null))
);
create index co_worker_by_case on casework.co_worker (tenant_id, case_id);
create index co_worker_by_function on casework.co_worker (tenant_id, function_id) where to_on is null;
create unique index co_worker_once on casework.co_worker (tenant_id, case_id, function_id) where to_on is null;

alter table casework.co_worker enable row level security;

create policy directory on casework.co_worker to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant select, insert on casework.co_worker to samsyn_app;
grant update (to_on, ended_at, ended_by, end_reason) on casework.co_worker to samsyn_app;
