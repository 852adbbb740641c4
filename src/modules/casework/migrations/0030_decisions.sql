-- Decisions about a person, in or after an investigation: several to a case, each by whom the delegation order says.
create table casework.decision (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  result text not null
    check (result in ('granted', 'partly_refused', 'refused', 'no_consent', 'no_need', 'withdrawn', 'moved')),
  kind text not null,
  law text not null check (law in ('sol', 'lvu', 'lvm', 'lss')),
  appealable boolean not null,
  decided_on date not null,
  level text not null check (level in ('official', 'chair', 'committee', 'board')),
  -- Of what others than officials decided: meeting and section of the minutes.
  minutes text,
  -- Why it could not wait for a meeting (KL 6:39).
  urgent_reason text,
  -- The version of the delegation order's line by which it was taken; null where none was in force, and the board decided.
  delegation_version integer,
  delegation_section text,
  -- The earlier decision that this one changes or annuls, and on which ground (FL 37-39, SoL 14:9).
  replaces uuid,
  effect text check (effect in ('changed', 'annulled')),
  ground text check (ground in ('found_wrong', 'favourable_exception', 'obviously_wrong', 'changed_needs')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (level = 'official' or minutes is not null),
  check ((level = 'chair') = (urgent_reason is not null)),
  check ((replaces is null) = (effect is null) and (replaces is null) = (ground is null))
);
create index decision_by_case on casework.decision (tenant_id, case_id, decided_on);
create unique index decision_replaced_once on casework.decision (tenant_id, replaces) where replaces is not null;

-- The words of a decision. The first version is as it was taken; each later one corrects a clerical error (FL 36).
create table casework.decision_version (
  tenant_id uuid not null,
  decision_id uuid not null,
  version integer not null,
  authority_id uuid not null,
  case_id uuid not null,
  section text not null,
  wording text not null,
  reasons text not null,
  from_on date,
  until_on date,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, decision_id, version),
  check (version > 1 or correction_reason is null)
);
create index decision_version_by_case on casework.decision_version (tenant_id, case_id);

-- Whom a decision was told, how and on which day they had it (FL 33).
create table casework.decision_notice (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  party text not null check (party in ('person', 'guardian', 'other_guardian', 'representative', 'other')),
  person_name text not null,
  told text not null check (told in ('meeting', 'phone', 'letter', 'served', 'digital_mail', 'secure_message')),
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index decision_notice_by_case on casework.decision_notice (tenant_id, case_id);

-- An appeal that has come in, and the days by which it was judged to be in time.
create table casework.appeal (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  notice_id uuid not null,
  received_on date not null,
  due_on date not null,
  possible_later_on date,
  in_time boolean not null,
  -- Why the party was told wrongly how to appeal: then it is not dismissed for coming late (FL 45).
  told_wrongly text,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index appeal_by_case on casework.appeal (tenant_id, case_id);

-- What was done with an appeal, and what the court answered.
create table casework.appeal_step (
  tenant_id uuid not null,
  appeal_id uuid not null,
  step text not null check (step in ('dismissed', 'changed', 'forwarded', 'answered')),
  authority_id uuid not null,
  case_id uuid not null,
  on_day date not null,
  body text not null,
  court_answer text check (court_answer in ('rejected', 'granted', 'partly_granted', 'sent_back', 'dismissed', 'written_off')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, appeal_id, step),
  check ((step = 'answered') = (court_answer is not null))
);
create index appeal_step_by_case on casework.appeal_step (tenant_id, case_id);

alter table casework.decision enable row level security;
alter table casework.decision_version enable row level security;
alter table casework.decision_notice enable row level security;
alter table casework.appeal enable row level security;
alter table casework.appeal_step enable row level security;
create policy content on casework.decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.decision_version to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.decision_notice to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.appeal to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.appeal_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.decision, casework.decision_version, casework.decision_notice, casework.appeal, casework.appeal_step to samsyn_app;
