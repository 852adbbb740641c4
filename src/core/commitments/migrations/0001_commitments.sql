-- Commitments: a function has promised something by a day, with proof. What is promised in a case is content of that case; who owes it and by
-- when stands in the directory as its clock.

create schema commitments;

create table commitments.commitment (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  case_id uuid not null,
  -- What it was promised for: a review of the case, a decision. The module's own word and id.
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  -- The function that owes it.
  function_id uuid not null,
  due_on date not null,
  state text not null check (state in ('planned', 'under_way', 'done', 'confirmed', 'dropped')),
  made_at timestamptz not null,
  made_by text not null,
  made_by_employee uuid,
  made_by_function uuid,
  -- Who last said that it was done; null while it is owed.
  done_at timestamptz,
  done_by text,
  done_by_employee uuid,
  -- When somebody looked at whether it had helped, and what they found.
  effect_checked_on date,
  effect text,
  primary key (tenant_id, id),
  check ((done_at is not null) = (state in ('done', 'confirmed'))),
  check ((effect is null) = (effect_checked_on is null))
);
create index commitment_by_case on commitments.commitment (tenant_id, case_id, due_on);

-- What has happened to it, as it was said then.
create table commitments.event (
  tenant_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  step text not null check (step in ('made', 'moved', 'begun', 'done', 'confirmed', 'reopened', 'dropped')),
  words text,
  -- The day that it is owed by from then on, when that was set.
  due_on date,
  by_name text not null,
  by_function_title text not null,
  by_employee uuid,
  primary key (tenant_id, id)
);
create index event_by_case on commitments.event (tenant_id, case_id, at);

-- What shows that it was done: something in the product, by kind and id.
create table commitments.proof (
  tenant_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null,
  proof_id uuid not null,
  words text,
  added_at timestamptz not null,
  added_by text not null,
  -- It turned out not to hold.
  failed_at timestamptz,
  primary key (tenant_id, id)
);
create index proof_by_case on commitments.proof (tenant_id, case_id);

alter table commitments.commitment enable row level security;
alter table commitments.event enable row level security;
alter table commitments.proof enable row level security;

create policy content on commitments.commitment to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on commitments.event to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on commitments.proof to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant usage on schema commitments to samsyn_app;
grant select, insert on commitments.commitment, commitments.event, commitments.proof to samsyn_app;
-- What was promised, by whom and for what never changes.
grant update (state, function_id, unit_id, due_on, done_at, done_by, done_by_employee, effect_checked_on, effect)
  on commitments.commitment to samsyn_app;
grant update (failed_at) on commitments.proof to samsyn_app;
