-- Interim bans by LVU 27 and 31 d are decisions as immediate custody is.
alter table casework.delegation drop constraint delegation_decision_check;
alter table casework.delegation add constraint delegation_decision_check check (decision in (
  'open', 'not_open', 'extend', 'extend_investigation', 'conclude_investigation',
  'open_care', 'contact_person', 'contact_family', 'family_home', 'emergency_home', 'residential_home', 'supported_housing',
  'sheltered_housing', 'economic_assistance', 'other_assistance', 'care_application', 'immediate_custody', 'removal_ban', 'exit_ban'
));

-- What has happened with a custody or an interim ban since it was decided: enforced, submitted to the court, ruled on, and so on. The first version of a
-- step is as it was recorded; each later one corrects it, and one without a day says that it never happened.
create table casework.custody_step (
  tenant_id uuid not null,
  decision_id uuid not null,
  step text not null check (step in
    ('decided', 'enforced', 'submitted', 'ruled', 'extended', 'applied', 'judged', 'final', 'begun', 'ended')),
  version integer not null check (version >= 1),
  authority_id uuid not null,
  case_id uuid not null,
  on_day date,
  -- Until when the court has given more time.
  until_day date,
  outcome text check (outcome in ('stands', 'annulled', 'granted', 'rejected', 'other')),
  note text,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, decision_id, step, version),
  -- The day of the decision stands in the decision: what is kept of it here is a correction.
  check (version > 1 or correction_reason is null or step = 'decided')
);
create index custody_step_by_case on casework.custody_step (tenant_id, case_id);
alter table casework.custody_step enable row level security;
create policy content on casework.custody_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.custody_step to samsyn_app;
