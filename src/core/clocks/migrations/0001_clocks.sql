-- Clocks: something must happen by a time, by a rule. Directory rows: seen by unit and by the function that owes them,
-- or with the case when it has been opened.

create schema clocks;

create table clocks.clock (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- The function that owes it; null while nobody has been given it: then the unit owes it.
  function_id uuid,
  case_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  rule_id text not null,
  rule_version integer not null,
  started_at timestamptz not null,
  -- The strict time; moved by a timely extension alone.
  due_at timestamptz not null,
  due_on date not null,
  original_due_at timestamptz not null,
  original_due_on date not null,
  possible_later_on date,
  extended_until date,
  extension_decided_at timestamptz,
  extension_decided_by text,
  extension_reason text,
  extension_late boolean,
  stopped_at timestamptz,
  cancelled_at timestamptz,
  cancelled_reason text,
  primary key (tenant_id, id),
  check (stopped_at is null or cancelled_at is null)
);

create index clock_by_unit on clocks.clock (tenant_id, unit_id, due_at)
  include (rule_id, function_id, case_id) where stopped_at is null and cancelled_at is null;
create index clock_by_function on clocks.clock (tenant_id, function_id, due_at)
  where stopped_at is null and cancelled_at is null;
create index clock_by_case on clocks.clock (tenant_id, case_id);
create unique index clock_once on clocks.clock (tenant_id, subject_id, rule_id, started_at);

alter table clocks.clock enable row level security;

create policy directory on clocks.clock
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant usage on schema clocks to samsyn_app;
grant select, insert, update on clocks.clock to samsyn_app;
