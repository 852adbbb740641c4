-- Risks and internal control (6 kap. 6 § kommunallagen, 5 kap. 1 and 2 §§ SOSFS 2011:9). What a board risks, how it is judged and what is done about it;
-- the controls of a year, each occasion and what it showed; and samples drawn from cases. Nothing that was said is changed: what is said anew stands beside.

create schema control;

-- A risk of a year.
create table control.risk (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  year integer not null check (year between 2000 and 2199),
  -- The process or area that it is in.
  process text not null,
  description text not null,
  -- The risk of the year before that it goes on from.
  carried_from uuid,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id)
);
create index risk_of_year on control.risk (tenant_id, authority_id, year);
create unique index risk_carried_once on control.risk (tenant_id, authority_id, carried_from) where carried_from is not null;

-- How a risk was judged; the highest version is the one in force.
create table control.assessment (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  risk_id uuid not null,
  version integer not null check (version >= 1),
  likelihood integer not null check (likelihood between 1 and 4),
  consequence integer not null check (consequence between 1 and 4),
  reason text not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, risk_id, version)
);

-- What is done about a risk; the highest version is the one in force.
create table control.handling (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  risk_id uuid not null,
  version integer not null check (version >= 1),
  way text not null check (way in ('accept', 'act', 'control')),
  reason text not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, risk_id, version)
);

-- A control of a year: what, why, how, how often and by which function.
create table control.control (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  year integer not null check (year between 2000 and 2199),
  risk_id uuid,
  what text not null,
  why text not null,
  method text not null,
  frequency text not null check (frequency in ('once', 'half_year', 'tertial', 'quarter', 'month')),
  function_id uuid not null,
  unit_id uuid not null,
  -- What cases are drawn from, as a measure counts them; null of a control without a sample.
  population text,
  sample_size integer check (sample_size between 1 and 200),
  checkpoints text[] not null default '{}',
  carried_from uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check ((population is null) = (sample_size is null)),
  check ((population is null) = (cardinality(checkpoints) = 0))
);
create index control_of_year on control.control (tenant_id, authority_id, year);
create unique index control_carried_once on control.control (tenant_id, authority_id, carried_from) where carried_from is not null;

-- The board has decided the plan of a year: the controls that there were when it was said. A control that was added later is not decided.
create table control.plan_decision (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  year integer not null check (year between 2000 and 2199),
  decided_on date not null,
  -- The paragraph of the minutes, or the reference of the decision.
  reference text not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id)
);

-- A control is to be performed by a day: its clock is LOK-057.
create table control.occasion (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  control_id uuid not null,
  function_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  cancelled_at timestamptz,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, control_id, due_on)
);

-- What an occasion showed; a correction is a version beside the one before.
create table control.performance (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  control_id uuid not null,
  version integer not null check (version >= 1),
  result text not null check (result in ('without_remark', 'remark', 'serious_remark')),
  found text not null,
  -- Documents, each with a title and where it is: [{"title": …, "reference": …}].
  documents jsonb not null default '[]',
  -- Why it was said anew; of a version above the first.
  reason text,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, occasion_id, version),
  check ((version = 1) = (reason is null))
);

-- A sample that was drawn: from what, how many, and by which seed, so that it can be drawn again.
create table control.sample (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  control_id uuid not null,
  population text not null,
  period text not null,
  -- The days that were counted, both in it.
  from_on date not null,
  to_on date not null,
  population_size integer not null check (population_size >= 0),
  -- SHA-256 of the ids of the population, in hexadecimal: whether it is still the same.
  population_digest text not null,
  seed text not null,
  size integer not null check (size >= 1),
  drawn integer not null check (drawn >= 0),
  checkpoints text[] not null,
  -- The last day on which the drawn cases can be opened by it.
  open_to date not null,
  -- The functions that check beside the managers, each within what they may open.
  checkers uuid[] not null default '{}',
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id),
  unique (tenant_id, authority_id, occasion_id)
);

-- A drawn row. Whoever has opened the case sees it; whoever draws writes it and reads it as the role that opens nothing.
create table control.sample_row (
  tenant_id uuid not null,
  authority_id uuid not null,
  sample_id uuid not null,
  -- The order in which it was drawn, from 1.
  position integer not null check (position >= 1),
  -- What the measure calls it.
  row_id text not null,
  case_id uuid not null,
  unit_id uuid not null,
  happened_on date not null,
  primary key (tenant_id, sample_id, position)
);
create index sample_row_of_case on control.sample_row (tenant_id, case_id);

-- The answers to the checkpoints of a drawn row, in order; the highest version is the one in force.
create table control.sample_answer (
  tenant_id uuid not null,
  authority_id uuid not null,
  sample_id uuid not null,
  position integer not null,
  version integer not null check (version >= 1),
  case_id uuid not null,
  answers text[] not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, sample_id, position, version)
);

alter table control.risk enable row level security;
create policy authority on control.risk to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.assessment enable row level security;
create policy authority on control.assessment to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.handling enable row level security;
create policy authority on control.handling to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.control enable row level security;
create policy authority on control.control to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.plan_decision enable row level security;
create policy authority on control.plan_decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.occasion enable row level security;
create policy authority on control.occasion to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.performance enable row level security;
create policy authority on control.performance to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table control.sample enable row level security;
create policy authority on control.sample to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

alter table control.sample_row enable row level security;
create policy content on control.sample_row to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy evidence on control.sample_row to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

alter table control.sample_answer enable row level security;
create policy content on control.sample_answer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy evidence on control.sample_answer to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema control to samsyn_app, samsyn_evidence;
grant select, insert on control.risk, control.assessment, control.handling, control.plan_decision, control.performance, control.sample
  to samsyn_app;
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on control.control to samsyn_app;
grant select, insert, update (cancelled_at) on control.occasion to samsyn_app;
grant select on control.sample_row to samsyn_app;
grant select, insert on control.sample_answer to samsyn_app;
grant select, insert on control.sample_row to samsyn_evidence;
grant select (tenant_id, authority_id, sample_id, position, version, case_id, answers) on control.sample_answer to samsyn_evidence;
