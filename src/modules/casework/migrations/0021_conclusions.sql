-- What becomes of an investigation in time: extended, concluded, followed up, and opened shortly after another.

-- Who may extend and conclude an investigation stands in the delegation order too.
alter table casework.delegation drop constraint delegation_decision_check;
alter table casework.delegation add constraint delegation_decision_check
  check (decision in ('open', 'not_open', 'extend', 'extend_investigation', 'conclude_investigation'));

-- Each decision to extend the four months (SoL 20:3), as it was made. `late`: made after the time had run out, it moved nothing.
create table casework.investigation_extension (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  previous_due_on date not null,
  until_on date not null,
  late boolean not null,
  body text not null,
  delegation_section text,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_by_function_title text not null,
  decided_by_employee uuid,
  decided_by_function uuid,
  primary key (tenant_id, id)
);
create index investigation_extension_by_case on casework.investigation_extension (tenant_id, case_id, decided_at);

-- What the investigation came to: one to a case. `unmet` holds what was not done and why: [{code, reason}].
create table casework.investigation_conclusion (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  outcome text not null
    check (outcome in ('no_need', 'intervention_proposed', 'declined', 'met_otherwise', 'moved', 'died', 'other')),
  assessment text not null,
  proposal text,
  unmet jsonb not null,
  -- The last day when it was concluded, by law or by the board's target; null where no time was set.
  due_on date,
  follow_up_reason text,
  delegation_section text,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_by_function_title text not null,
  decided_by_employee uuid,
  decided_by_function uuid,
  primary key (tenant_id, case_id),
  check (outcome <> 'intervention_proposed' or proposal is not null)
);

-- How a follow-up without intervention ended (SoL 23:5).
create table casework.follow_up_end (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  ended_as text not null check (ended_as in ('nothing_more', 'new_investigation')),
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id)
);

-- That an investigation was opened and ended, and when: days and no words, so that the board can tell whether another is opened shortly after
-- it, and how long investigations take.
create table casework.investigation_span (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- In which unit it is, or was when it ended.
  unit_id uuid not null,
  area text not null,
  opened_on date not null,
  concluded_on date,
  outcome text,
  -- Days since an earlier investigation about the same person ended, when that was so few that it was flagged.
  reopened_after integer,
  primary key (tenant_id, case_id),
  check ((concluded_on is null) = (outcome is null))
);
create index investigation_span_opened on casework.investigation_span (tenant_id, authority_id, opened_on);
create index investigation_span_concluded on casework.investigation_span (tenant_id, authority_id, concluded_on);

-- An investigation opened shortly after another about the same child: why, by whoever opened it, and what the manager found.
create table casework.reopening (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  earlier_concluded_on date not null,
  days integer not null,
  within_days integer not null,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  judgement text check (judgement in ('other_matter', 'new_facts', 'ended_too_early')),
  review text,
  reviewed_at timestamptz,
  reviewed_by text,
  reviewed_by_function_title text,
  reviewed_by_employee uuid,
  primary key (tenant_id, case_id),
  check ((judgement is null) = (review is null) and (judgement is null) = (reviewed_at is null))
);

-- Within how many days of one that ended a new investigation is flagged (rule BU-041); the board's own number. The last version holds.
create table casework.reopening_limit (
  tenant_id uuid not null,
  authority_id uuid not null,
  version integer not null,
  days integer not null check (days >= 0),
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, version)
);

alter table casework.investigation_extension enable row level security;
alter table casework.investigation_conclusion enable row level security;
alter table casework.follow_up_end enable row level security;
alter table casework.investigation_span enable row level security;
alter table casework.reopening enable row level security;
alter table casework.reopening_limit enable row level security;

create policy content on casework.investigation_extension
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.investigation_conclusion
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.follow_up_end
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy authority on casework.investigation_span
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy content on casework.reopening
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy authority on casework.reopening_limit
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.investigation_extension, casework.investigation_conclusion, casework.follow_up_end,
  casework.reopening, casework.reopening_limit to samsyn_app;
-- What an investigation came to is content: whoever may not open the case learns the days alone.
grant select (tenant_id, case_id, authority_id, unit_id, area, opened_on, concluded_on, reopened_after)
  on casework.investigation_span to samsyn_app;
grant insert on casework.investigation_span to samsyn_app;
grant update (unit_id, concluded_on, outcome) on casework.investigation_span to samsyn_app;
grant update (judgement, review, reviewed_at, reviewed_by, reviewed_by_function_title, reviewed_by_employee) on casework.reopening to samsyn_app;
-- Figures are counted from the days alone: not which case, nor whose.
grant select (tenant_id, authority_id, unit_id, area, opened_on, concluded_on, outcome, reopened_after)
  on casework.investigation_span to samsyn_measures;

-- Investigations that were there before.
insert into casework.investigation_span (tenant_id, case_id, authority_id, unit_id, area, opened_on)
  select tenant_id, id, authority_id, unit_id, area, investigation_opened_on from casework.case_head
  where investigation_opened_on is not null;
