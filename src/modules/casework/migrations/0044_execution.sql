-- Decisions in somebody's favour that wait to be executed, or to be executed anew after an interruption: SoL 34:1. Days and codes, and nothing of
-- whom they are about, so that the board's report of a quarter is read without opening a case.

create table casework.execution_wait (
  tenant_id uuid not null,
  decision_id uuid not null,
  -- Since the decision (EV-010), or since an interruption (EV-011).
  rule_id text not null check (rule_id in ('EV-010', 'EV-011')),
  since_on date not null,
  authority_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  unit_id uuid not null,
  kind text not null,
  -- The last day of the law's three months.
  due_on date not null,
  ended_on date,
  ended_as text check (ended_as in ('executed', 'fell_away')),
  -- Why it has not been executed yet.
  cause text,
  cause_on date,
  primary key (tenant_id, decision_id, rule_id, since_on),
  check ((ended_on is null) = (ended_as is null)),
  check ((cause is null) = (cause_on is null))
);

-- What a quarter's report can hold.
create index execution_wait_late on casework.execution_wait (tenant_id, authority_id, due_on)
  where ended_on is null or ended_on > due_on;
create index execution_wait_by_case on casework.execution_wait (tenant_id, case_id);

create table casework.unexecuted_report (
  tenant_id uuid not null,
  authority_id uuid not null,
  -- First day of the quarter.
  quarter_on date not null,
  -- Sent anew it is a new version; what it said before stays.
  version integer not null,
  sent_on date not null,
  -- What it said when it was marked as sent.
  waiting integer not null,
  executed integer not null,
  fell_away integer not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, quarter_on, version)
);

alter table casework.execution_wait enable row level security;
alter table casework.unexecuted_report enable row level security;
-- A conflict of interest hides a case here too.
create policy authority on casework.execution_wait to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0);
create policy authority on casework.unexecuted_report to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on casework.execution_wait to samsyn_app;
grant select, insert on casework.unexecuted_report to samsyn_app;
