-- A municipality's own targets with their history, duties without a number, cycles and corrections.

-- The target that set the due day: a version of clocks.local_rule. Null for a clock of the law's own number.
alter table clocks.clock add column local_version integer;
-- Counted in hours: the time of day matters.
alter table clocks.clock add column hour_based boolean not null default false;
-- 1 for the first, or only, cycle of a running duty.
alter table clocks.clock add column cycle integer not null default 1;
-- When it was last corrected; what was corrected stands in clocks.correction.
alter table clocks.clock add column corrected_at timestamptz;

drop index clocks.clock_once;
-- One that has fallen away, as when a target was taken back, may come again.
create unique index clock_once on clocks.clock (tenant_id, subject_id, rule_id, started_at, cycle)
  where cancelled_at is null;

-- For a change of rules alone: which running clocks it concerns, and how many.
create index clock_running_by_rule on clocks.clock (tenant_id, rule_id)
  where stopped_at is null and cancelled_at is null;
create policy rules on clocks.clock
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and nullif(current_setting('app.rules', true), '') = 'on');

-- A duty for which neither the law nor the municipality has a number: done or not, and when.
create table clocks.mark (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  function_id uuid,
  case_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  rule_id text not null,
  rule_version integer not null,
  cycle integer not null default 1,
  started_at timestamptz not null,
  done_at timestamptz,
  cancelled_at timestamptz,
  cancelled_reason text,
  -- A target was set for what was pending: from then on a clock watches it.
  replaced_at timestamptz,
  primary key (tenant_id, id),
  check (num_nonnulls(done_at, cancelled_at, replaced_at) <= 1)
);
create index mark_by_case on clocks.mark (tenant_id, case_id);
create index mark_by_rule on clocks.mark (tenant_id, rule_id)
  where done_at is null and cancelled_at is null and replaced_at is null;
create unique index mark_once on clocks.mark (tenant_id, subject_id, rule_id, started_at, cycle)
  where cancelled_at is null and replaced_at is null;

alter table clocks.mark enable row level security;
create policy directory on clocks.mark
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy rules on clocks.mark
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and nullif(current_setting('app.rules', true), '') = 'on');
grant select, insert, update on clocks.mark to samsyn_app;

-- What the municipality has decided for itself. Rows are added and never changed: of those that have begun, the last one set holds.
create table clocks.local_rule (
  tenant_id uuid not null,
  rule_id text not null,
  version integer not null,
  valid_from date not null,
  -- Null: from this day there is no target of its own.
  length integer,
  unit text,
  warn_at jsonb not null,
  applies_to_pending boolean not null,
  reason text not null,
  set_at timestamptz not null,
  employee_id uuid,
  function_id uuid,
  primary key (tenant_id, rule_id, version),
  check ((length is null) = (unit is null))
);
alter table clocks.local_rule enable row level security;
create policy tenant on clocks.local_rule using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on clocks.local_rule to samsyn_app;

-- The only way to another outcome: who, when, why, and what it was before and after. Rows are never changed.
create table clocks.correction (
  tenant_id uuid not null,
  id uuid not null,
  clock_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  case_id uuid,
  corrected_at timestamptz not null,
  employee_id uuid,
  function_id uuid,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  primary key (tenant_id, id)
);
create index correction_by_clock on clocks.correction (tenant_id, clock_id, corrected_at);

alter table clocks.correction enable row level security;
create policy directory on clocks.correction
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
grant select, insert on clocks.correction to samsyn_app;
