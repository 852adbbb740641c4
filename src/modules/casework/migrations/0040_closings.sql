-- Who may dismiss an appeal that came late is the board's to delegate (FL 45).
alter table casework.delegation drop constraint delegation_decision_check;
alter table casework.delegation add constraint delegation_decision_check check (decision in (
  'open', 'not_open', 'extend', 'extend_investigation', 'conclude_investigation', 'dismiss_appeal',
  'open_care', 'contact_person', 'contact_family', 'family_home', 'emergency_home', 'residential_home', 'supported_housing',
  'sheltered_housing', 'economic_assistance', 'other_assistance', 'care_application', 'immediate_custody', 'removal_ban', 'exit_ban'
));

-- Why a case was closed after a decision that no intervention follows on, or none any longer.
create table casework.case_closing (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  reason text not null
    check (reason in ('refused', 'no_consent', 'no_need', 'withdrawn', 'moved', 'died', 'ended', 'other')),
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id)
);
alter table casework.case_closing enable row level security;
create policy content on casework.case_closing to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.case_closing to samsyn_app;
