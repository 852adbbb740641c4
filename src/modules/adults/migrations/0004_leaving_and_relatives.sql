-- Leaving crime, step by step; and support that is offered to whoever stands near.

create table adults.leaving_step (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('begun', 'contact_person', 'measure', 'meeting', 'ended')),
  on_day date not null,
  -- By what it may be spoken of with police and probation.
  basis text check (basis in ('consent', 'statute', 'none')),
  outcome text check (outcome in ('left_crime', 'moved_on', 'declined', 'returned', 'not_reached')),
  body text not null,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table adults.leaving_step enable row level security;
create policy content on adults.leaving_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.leaving_step to samsyn_app;

create table adults.relative_support (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  offered_on date not null,
  relative text not null check (relative in ('partner', 'parent', 'adult_child', 'sibling', 'friend', 'other')),
  offer text not null,
  answer text not null check (answer in ('accepted', 'later', 'declined', 'not_answered')),
  body text,
  corrects uuid,
  correction_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id),
  check ((corrects is null) = (correction_reason is null))
);
alter table adults.relative_support enable row level security;
create policy content on adults.relative_support to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.relative_support to samsyn_app;
