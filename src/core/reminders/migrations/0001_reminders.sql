-- Who has been told what about a running clock. Made by the worker, which reads whose and when, never what a case is about.

create schema reminders;

-- Each step of a clock's reminders, once for each due time that it has had. Added to and never changed.
create table reminders.step (
  tenant_id uuid not null,
  clock_id uuid not null,
  -- The due time that the step was taken for: a clock whose due time is moved starts its steps anew.
  due_at timestamptz not null,
  name text not null,
  outcome text not null check (outcome in ('told', 'touched', 'overtaken', 'nobody')),
  at timestamptz not null,
  primary key (tenant_id, clock_id, due_at, name)
);

-- What one employee has been told. Says by which rule and until when; whose case it is only the case itself says.
create table reminders.notice (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  employee_id uuid not null,
  step text not null,
  kind text not null check (kind in ('warning', 'untouched', 'missed', 'escalated')),
  -- When it was told, in the domain's time.
  at timestamptz not null,
  clock_id uuid not null,
  case_id uuid,
  unit_id uuid not null,
  function_id uuid,
  rule_id text not null,
  rule_version integer not null,
  due_at timestamptz not null,
  due_on date not null,
  hour_based boolean not null,
  read_at timestamptz,
  -- When it no longer said anything: the clock was stopped, moved or given to another function.
  settled_at timestamptz,
  -- When the employee was mailed that something waits, in the system's time.
  mailed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, clock_id, due_at, step, employee_id)
);
create index notice_by_employee on reminders.notice (tenant_id, employee_id, at);
create index notice_unsettled on reminders.notice (tenant_id, clock_id) where settled_at is null;
create index notice_to_mail on reminders.notice (tenant_id, employee_id)
  where read_at is null and settled_at is null and mailed_at is null;

-- When somebody was last mailed, in the system's time: the gate that two workers at once can't both pass.
create table reminders.last_mail (
  tenant_id uuid not null,
  employee_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, employee_id)
);

alter table reminders.step enable row level security;
alter table reminders.notice enable row level security;
alter table reminders.last_mail enable row level security;

create policy worker on reminders.step to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy worker on reminders.notice to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy worker on reminders.last_mail to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy own on reminders.notice to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid);

grant usage on schema reminders to samsyn_worker, samsyn_app;
grant select, insert on reminders.step to samsyn_worker;
grant select, insert, update on reminders.notice, reminders.last_mail to samsyn_worker;
grant select on reminders.notice to samsyn_app;
grant update (read_at) on reminders.notice to samsyn_app;

-- What the worker needs of others, by column: no names, no titles, no reasons, no words.
grant usage on schema org, trail, clocks to samsyn_worker;
grant select (tenant_id, id, parent_id) on org.unit to samsyn_worker;
grant select (tenant_id, id, unit_id, role, ended_on) on org.function to samsyn_worker;
grant select (tenant_id, id, function_id, employee_id, kind, from_on, to_on) on org.holding to samsyn_worker;
grant select (tenant_id, id, employee_id, from_on, to_on) on org.absence to samsyn_worker;
grant select (tenant_id, id, email) on org.employee to samsyn_worker;

create policy worker on clocks.clock for select to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select (tenant_id, id, authority_id, unit_id, function_id, case_id, rule_id, rule_version, local_version, hour_based, started_at,
    due_at, due_on, original_due_at, extension_decided_at, extension_late, corrected_at, stopped_at, cancelled_at)
  on clocks.clock to samsyn_worker;
grant select (tenant_id, rule_id, version, warn_at) on clocks.local_rule to samsyn_worker;

-- Of the trail only that something was done in a case, and when: whether a clock is untouched.
create policy worker on trail.entry for select to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and kind = 'change' and subject_kind = 'case');
grant select (tenant_id, at, kind, subject_kind, subject_id) on trail.entry to samsyn_worker;
