-- What is followed month by month and year by year after a decision: economic assistance with its household, checks and plan, and support by LSS or
-- in social psychiatry, integration and work with its plan and the reviews of its decisions. No amount is reckoned.

-- What applies in an area: which duties the board has there, and how often. One row for each version; the highest is in force.
create table assistance.area_rule (
  tenant_id uuid not null,
  authority_id uuid not null,
  area text not null,
  version integer not null check (version >= 1),
  monthly_check boolean not null,
  -- Within how many days of when an application came in it is to be checked.
  check_days integer check (check_days between 1 and 60),
  plan_kind text not null check (plan_kind in ('work_plan', 'action_plan', 'individual_plan')),
  plan_required boolean not null,
  -- How long a plan may stand before it is looked at anew.
  plan_months integer not null check (plan_months between 1 and 24),
  -- How often a decision that runs is looked at anew; null: not by rule.
  decision_months integer check (decision_months between 1 and 36),
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, area, version),
  check (not monthly_check or check_days is not null)
);

-- From when somebody has what is followed.
create table assistance.period (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  began_on date not null,
  -- Null where it isn't asked.
  able_to_work boolean,
  -- Of the 36 months before, how many had assistance, as it is known from before this register.
  earlier_months integer not null check (earlier_months between 0 and 36),
  -- The decision that is looked at anew by rule, and by when first.
  decision_id uuid,
  decision_review_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (decision_review_on is null or decision_id is not null)
);
create index period_by_case on assistance.period (tenant_id, case_id);

create table assistance.period_end (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  period_id uuid not null,
  ended_on date not null,
  reason text not null check (reason in
    ('work', 'studies', 'other_income', 'need_met', 'declines', 'no_longer_entitled', 'not_reachable', 'moved', 'died', 'other')),
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, period_id)
);

create table assistance.household (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  version integer not null check (version >= 1),
  from_on date not null,
  -- [{name, relation, view, why}]
  members jsonb not null,
  -- Why it was changed; null of the first.
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, version)
);

-- An application for a month: no amount.
create table assistance.application (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  -- The first day of the month that it is for.
  month date not null,
  came_in_on date not null,
  channel text not null check (channel in ('e_service', 'paper', 'visit', 'phone')),
  check_by date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, month)
);

create table assistance.month_check (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  application_id uuid not null,
  version integer not null check (version >= 1),
  checked_on date not null,
  outcome text not null check (outcome in ('granted', 'partly', 'refused', 'withdrawn')),
  decision_id uuid,
  body text,
  -- Why it was corrected; null of the first.
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, application_id, version)
);

create table assistance.eviction_notice (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  received_on date not null,
  sender text not null check (sender in ('enforcement', 'landlord')),
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);

create table assistance.eviction_answer (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  notice_id uuid not null,
  answered_on date not null,
  -- Whether children live there, and what is done for them.
  children text not null check (children in ('none', 'looked_to', 'reported', 'known')),
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, notice_id)
);

create table assistance.plan (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('work_plan', 'action_plan', 'individual_plan')),
  goal text not null,
  -- [{text, who, by}]
  steps jsonb not null,
  agreed_on date not null,
  -- Why the person whose plan it is has not agreed to it; null where they have.
  without_person_why text,
  review_by date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, version),
  check (review_by >= agreed_on)
);

create table assistance.plan_review (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  version integer not null,
  reviewed_on date not null,
  outcome text not null check (outcome in ('keep', 'change', 'done')),
  body text not null,
  -- By when it is looked at anew; null when it is done.
  next_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (outcome <> 'done' or next_on is null)
);
create index plan_review_by_case on assistance.plan_review (tenant_id, case_id);

create table assistance.decision_review (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  reviewed_on date not null,
  outcome text not null check (outcome in ('keep', 'change', 'end')),
  -- What the person says of it, or why it wasn't asked.
  own_view text not null,
  body text not null,
  next_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (outcome <> 'end' or next_on is null)
);
create index decision_review_by_case on assistance.decision_review (tenant_id, case_id);

-- What lists and figures are made of: days and codes, and no words.
create table assistance.situation_figure (
  tenant_id uuid not null,
  authority_id uuid not null,
  period_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  area text not null,
  began_on date not null,
  ended_on date,
  ending text,
  able_to_work boolean,
  -- Whether the area asks for a plan of those who are as this one is.
  plan_required boolean not null,
  plan_review_by date,
  -- The days on which it had a plan that was agreed and looked at by its day.
  plan_during datemultirange not null default '{}',
  decision_review_by date,
  -- The days on which at least 27 of the last 36 months had assistance.
  long_during datemultirange not null default '{}',
  adults integer not null default 0,
  children integer not null default 0,
  -- The last month that was applied for, and the oldest that waits for its check, with its day.
  last_month date,
  check_by date,
  primary key (tenant_id, period_id)
);
create index situation_figure_by_case on assistance.situation_figure (tenant_id, case_id);
create index situation_figure_began on assistance.situation_figure (tenant_id, authority_id, began_on);

create table assistance.month_figure (
  tenant_id uuid not null,
  authority_id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  came_in_on date not null,
  channel text not null,
  outcome text,
  primary key (tenant_id, application_id)
);
create index month_figure_by_case on assistance.month_figure (tenant_id, case_id);
create index month_figure_came_in on assistance.month_figure (tenant_id, authority_id, came_in_on);

alter table assistance.area_rule enable row level security;
create policy authority on assistance.area_rule to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on assistance.area_rule to samsyn_app;

alter table assistance.period enable row level security;
create policy content on assistance.period to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.period to samsyn_app;

alter table assistance.period_end enable row level security;
create policy content on assistance.period_end to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.period_end to samsyn_app;

alter table assistance.household enable row level security;
create policy content on assistance.household to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.household to samsyn_app;

alter table assistance.application enable row level security;
create policy content on assistance.application to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.application to samsyn_app;

alter table assistance.month_check enable row level security;
create policy content on assistance.month_check to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.month_check to samsyn_app;

alter table assistance.eviction_notice enable row level security;
create policy content on assistance.eviction_notice to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.eviction_notice to samsyn_app;

alter table assistance.eviction_answer enable row level security;
create policy content on assistance.eviction_answer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.eviction_answer to samsyn_app;

alter table assistance.plan enable row level security;
create policy content on assistance.plan to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.plan to samsyn_app;

alter table assistance.plan_review enable row level security;
create policy content on assistance.plan_review to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.plan_review to samsyn_app;

alter table assistance.decision_review enable row level security;
create policy content on assistance.decision_review to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on assistance.decision_review to samsyn_app;

alter table assistance.situation_figure enable row level security;
create policy directory on assistance.situation_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy counts on assistance.situation_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on assistance.situation_figure to samsyn_app;

alter table assistance.month_figure enable row level security;
create policy directory on assistance.month_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy counts on assistance.month_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on assistance.month_figure to samsyn_app;

-- The role that counts reaches every unit of the board, and not which case it is of.
grant usage on schema assistance to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, area, began_on, ended_on, ending, able_to_work, plan_required, plan_during, long_during, children)
  on assistance.situation_figure to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, came_in_on, channel, outcome) on assistance.month_figure to samsyn_measures;
