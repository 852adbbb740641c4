-- Projects: something that the board does for a time, with money that somebody else often gives. What it says is kept in versions; what it came to and what
-- becomes of it afterwards is said when it ends. The money itself stands in the ledger.

create table plans.project (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  made_by text not null,
  made_by_employee uuid,
  made_by_function uuid,
  ended_on date,
  ended_at timestamptz,
  ended_by text,
  ended_by_employee uuid,
  ended_by_function uuid,
  result text,
  -- What becomes of it: part of the daily work, in another form, or nothing more.
  afterwards text check (afterwards in ('kept', 'changed', 'ceased')),
  afterwards_words text,
  primary key (tenant_id, authority_id, id),
  check ((ended_on is null) = (result is null)),
  check ((ended_on is null) = (afterwards is null)),
  check ((ended_on is null) = (afterwards_words is null))
);

create table plans.project_version (
  tenant_id uuid not null,
  authority_id uuid not null,
  project_id uuid not null,
  version integer not null check (version >= 1),
  title text not null,
  purpose text not null,
  from_on date not null,
  to_on date not null,
  function_id uuid not null,
  unit_id uuid not null,
  -- The action plan that it is a part of.
  plan_id uuid,
  financier text not null check (financier in ('state', 'region', 'eu', 'municipality', 'other')),
  -- The grant, or whoever gives it, by name; where the decision stands; the sum in whole kronor; what it asks for.
  grant_name text not null,
  decision text,
  decided_sum bigint check (decided_sum >= 0),
  conditions text,
  stated_at timestamptz not null,
  stated_by text not null,
  stated_by_employee uuid,
  stated_by_function uuid,
  primary key (tenant_id, authority_id, project_id, version),
  check (from_on <= to_on)
);

-- A report that whoever gives the money is to have on a day. Its clock has this id.
create table plans.project_report (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  what text not null,
  due_on date not null,
  planned_at timestamptz not null,
  planned_by text not null,
  planned_by_employee uuid,
  planned_by_function uuid,
  sent_on date,
  sent_at timestamptz,
  sent_by text,
  sent_by_employee uuid,
  sent_by_function uuid,
  sent_words text,
  dropped_at timestamptz,
  dropped_by text,
  dropped_by_employee uuid,
  dropped_by_function uuid,
  dropped_why text,
  primary key (tenant_id, authority_id, id),
  check ((dropped_at is null) = (dropped_why is null)),
  check (sent_at is null or dropped_at is null)
);
create index project_report_by_project on plans.project_report (tenant_id, authority_id, project_id);

alter table plans.project enable row level security;
create policy authority on plans.project to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.project_version enable row level security;
create policy authority on plans.project_version to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table plans.project_report enable row level security;
create policy authority on plans.project_report to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (ended_on, ended_at, ended_by, ended_by_employee, ended_by_function, result, afterwards, afterwards_words)
  on plans.project to samsyn_app;
grant select, insert on plans.project_version to samsyn_app;
grant select, insert, update (sent_on, sent_at, sent_by, sent_by_employee, sent_by_function, sent_words,
    dropped_at, dropped_by, dropped_by_employee, dropped_by_function, dropped_why)
  on plans.project_report to samsyn_app;
