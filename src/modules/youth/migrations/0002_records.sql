-- Young people and crime: what was told of an offence and the talk within 48 hours, and children of 9 to 13 years at risk of crime. Every record is
-- kept as it was signed: what is corrected has a new record with the root of the first, and what was recorded by mistake one that is withdrawn.

-- What was told of an offence that a child had committed or was suspected of.
create table youth.notice (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  -- When the board came to know, from which the 48 hours run.
  received_at timestamptz not null,
  source text not null check (source in ('police', 'school', 'guardian', 'self', 'other')),
  offence_on date,
  offence text not null check (offence in (
    'theft', 'damage', 'violence', 'robbery', 'sexual', 'drugs', 'weapons', 'fraud', 'traffic', 'other', 'unknown')),
  suspicion text not null check (suspicion in ('committed', 'suspected')),
  first_offence text not null check (first_offence in ('yes', 'no', 'unknown')),
  body text,
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index notice_by_case on youth.notice (tenant_id, case_id);
alter table youth.notice enable row level security;
create policy content on youth.notice to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.notice to samsyn_app;

-- A talk that was offered, and what was answered.
create table youth.talk_offer (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  notice uuid not null,
  offered_at timestamptz not null,
  offered_to text not null check (offered_to in ('child', 'guardians', 'both')),
  way text not null check (way in ('phone', 'message', 'letter', 'visit', 'meeting')),
  answer text not null check (answer in ('accepted', 'declined', 'no_answer')),
  declined_why text check (declined_why in ('not_wanted', 'other_support', 'denies', 'guardians_against', 'practical', 'other')),
  body text,
  check ((answer = 'declined') = (declined_why is not null)),
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index talk_offer_by_case on youth.talk_offer (tenant_id, case_id);
alter table youth.talk_offer enable row level security;
create policy content on youth.talk_offer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.talk_offer to samsyn_app;

-- The talk with the child: who took part, and what came of it.
create table youth.talk (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  notice uuid not null,
  held_at timestamptz not null,
  guardians text not null check (guardians in ('all', 'some', 'none')),
  guardians_why_not text,
  police boolean not null,
  police_why_not text check (police_why_not in ('family_declined', 'not_available', 'not_suitable', 'not_asked', 'other')),
  others text,
  outcome text not null check (outcome in ('nothing_more', 'new_talk', 'support_offered', 'support_accepted', 'assessed')),
  body text not null,
  next_step text,
  check ((guardians = 'all') = (guardians_why_not is null)),
  check (not police or police_why_not is null),
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index talk_by_case on youth.talk (tenant_id, case_id);
alter table youth.talk enable row level security;
create policy content on youth.talk to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.talk to samsyn_app;

-- A child of 9 to 13 years at risk of crime, as somebody came to know it.
create table youth.risk (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  identified_on date not null,
  -- On that day, in whole years.
  age integer not null check (age between 9 and 13),
  known_by text not null check (known_by in ('police', 'school', 'report', 'own_work', 'guardian', 'leisure', 'other')),
  body text not null,
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index risk_by_case on youth.risk (tenant_id, case_id);
alter table youth.risk enable row level security;
create policy content on youth.risk to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.risk to samsyn_app;

-- What was offered to a child at risk and its guardians.
create table youth.support_offer (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  risk uuid not null,
  offered_on date not null,
  -- Of the catalogue; null of other support.
  entry_id uuid,
  offered text not null,
  body text,
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index support_offer_by_case on youth.support_offer (tenant_id, case_id);
alter table youth.support_offer enable row level security;
create policy content on youth.support_offer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.support_offer to samsyn_app;

-- What was answered, and why not.
create table youth.support_answer (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  risk uuid not null,
  offer uuid not null,
  answered_on date not null,
  answer text not null check (answer in ('accepted', 'declined')),
  answered_by text not null check (answered_by in ('guardians', 'child', 'both')),
  declined_why text check (declined_why in ('not_needed', 'other_support', 'not_trusting', 'practical', 'guardians_disagree', 'child_unwilling', 'other')),
  body text,
  check ((answer = 'declined') = (declined_why is not null)),
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index support_answer_by_case on youth.support_answer (tenant_id, case_id);
alter table youth.support_answer enable row level security;
create policy content on youth.support_answer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.support_answer to samsyn_app;

-- That what was accepted really began.
create table youth.support_start (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- The first record of the same: its own id when it is the first.
  root uuid not null,
  risk uuid not null,
  offer uuid not null,
  received_on date not null,
  -- The commission that began; null of what is given without one.
  commission_id uuid,
  body text,
  corrects uuid,
  correction_reason text,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((corrects is null) = (correction_reason is null)),
  check (corrects is not null or not withdrawn)
);
create index support_start_by_case on youth.support_start (tenant_id, case_id);
alter table youth.support_start enable row level security;
create policy content on youth.support_start to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on youth.support_start to samsyn_app;
