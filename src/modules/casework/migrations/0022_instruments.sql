-- Risk instruments: which there are, which problems ask for them, what was assessed, and the facts by which it is followed up.

-- An instrument as the board has set it, beside or instead of those that the product comes with. A new version with each change; the last
-- one holds. No form and no item of one.
create table casework.instrument (
  tenant_id uuid not null,
  authority_id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  edition text not null,
  purpose text not null,
  requires_training boolean not null,
  levels text[] not null,
  active boolean not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, code, version)
);

-- What a coded problem asks for, by the board's routine: any one of the instruments. A new version with each change.
create table casework.instrument_requirement (
  tenant_id uuid not null,
  authority_id uuid not null,
  problem text not null,
  version integer not null,
  any_of text[] not null,
  expert_contact boolean not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, problem, version)
);

-- That an assessment was made: with what, by whom, about whom, and what came of it. Content; never changed, corrected by a new one.
create table casework.risk_assessment (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  instrument text not null,
  -- As they were then.
  instrument_name text not null,
  instrument_edition text not null,
  assessed_on date not null,
  assessor_employee uuid not null,
  assessor_name text not null,
  -- The trained colleague with whom somebody assessed who is not trained.
  colleague_employee uuid,
  colleague_name text,
  assessed_with text not null check (assessed_with in ('trained', 'trained_colleague', 'no_training_needed')),
  about text not null check (about in ('child', 'guardian', 'sibling', 'other')),
  about_name text,
  level text not null,
  summary text not null,
  reassess_on date,
  -- Who with special knowledge was asked, a resource centre for instance, and when.
  expert text,
  expert_on date,
  follows uuid,
  follows_as text check (follows_as in ('reassessment', 'correction')),
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((follows is null) = (follows_as is null)),
  check ((follows_as = 'correction') = (correction_reason is not null) or follows_as is null and correction_reason is null),
  check ((expert is null) = (expert_on is null))
);
create index risk_assessment_by_case on casework.risk_assessment (tenant_id, case_id, assessed_on);
create unique index risk_assessment_followed on casework.risk_assessment (tenant_id, case_id, follows) where follows is not null;

-- Why what a coded problem asks for is not done. Content.
create table casework.assessment_waiver (
  tenant_id uuid not null,
  coding_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, coding_id)
);
create index assessment_waiver_by_case on casework.assessment_waiver (tenant_id, case_id);

-- The days of a coding, for lists and figures: no words of it. `coded_unit_id` had the case when it was coded, `unit_id` has it now.
create table casework.coded_problem (
  tenant_id uuid not null,
  coding_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  coded_unit_id uuid not null,
  code text not null,
  source text not null,
  coded_on date not null,
  recorded_on date not null,
  ended_on date,
  end_recorded_on date,
  waived_on date,
  primary key (tenant_id, coding_id)
);
create index coded_problem_by_unit on casework.coded_problem (tenant_id, unit_id, case_id) where ended_on is null;
create index coded_problem_by_case on casework.coded_problem (tenant_id, case_id);
create index coded_problem_by_day on casework.coded_problem (tenant_id, authority_id, coded_on)
  include (coded_unit_id, code, source, recorded_on, ended_on, end_recorded_on);
create index coded_problem_by_coded_unit on casework.coded_problem (tenant_id, coded_unit_id, coded_on);

-- Which instruments have been used in a case, for the same.
create table casework.assessed_instrument (
  tenant_id uuid not null,
  assessment_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  instrument text not null,
  assessed_on date not null,
  expert_contact boolean not null,
  corrected_on date,
  primary key (tenant_id, assessment_id)
);
create index assessed_instrument_by_unit on casework.assessed_instrument (tenant_id, unit_id, case_id);
create index assessed_instrument_by_case on casework.assessed_instrument (tenant_id, case_id);

insert into casework.coded_problem (tenant_id, coding_id, case_id, authority_id, unit_id, coded_unit_id, code, source, coded_on,
    recorded_on, ended_on, end_recorded_on)
  select c.tenant_id, c.id, c.case_id, c.authority_id, h.unit_id, h.unit_id, c.code, c.source, c.coded_on,
    (c.recorded_at at time zone 'Europe/Stockholm')::date, c.ended_on, (c.ended_at at time zone 'Europe/Stockholm')::date
  from casework.problem_coding c join casework.case_head h on h.tenant_id = c.tenant_id and h.id = c.case_id;

alter table casework.instrument enable row level security;
alter table casework.instrument_requirement enable row level security;
alter table casework.risk_assessment enable row level security;
alter table casework.assessment_waiver enable row level security;
alter table casework.coded_problem enable row level security;
alter table casework.assessed_instrument enable row level security;

create policy authority on casework.instrument
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.instrument_requirement
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy content on casework.risk_assessment
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.assessment_waiver
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy directory on casework.coded_problem to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy directory on casework.assessed_instrument to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case a coding is of.
create policy counts on casework.coded_problem for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.instrument, casework.instrument_requirement, casework.risk_assessment, casework.assessment_waiver,
  casework.coded_problem, casework.assessed_instrument to samsyn_app;
grant update (unit_id, ended_on, end_recorded_on, waived_on) on casework.coded_problem to samsyn_app;
grant update (unit_id, corrected_on) on casework.assessed_instrument to samsyn_app;
grant select (tenant_id, authority_id, coded_unit_id, code, source, coded_on, recorded_on, ended_on, end_recorded_on)
  on casework.coded_problem to samsyn_measures;
