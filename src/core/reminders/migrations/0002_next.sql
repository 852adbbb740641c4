-- When the next step of a running clock is due, so that a run reads those alone and not every clock. Valid for the due time and the version of
-- the rule that it names: a clock that has been moved or judged anew since is looked at again.
create table reminders.next (
  tenant_id uuid not null,
  clock_id uuid not null,
  due_at timestamptz not null,
  rule_version integer not null,
  local_version integer,
  -- Null: all steps have been taken.
  at timestamptz,
  primary key (tenant_id, clock_id)
);

alter table reminders.next enable row level security;
create policy worker on reminders.next to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update on reminders.next to samsyn_worker;
