-- The chain of homes: each step until the next, what comes after it, and when that is looked at anew.

create table adults.housing_step (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  step text not null check (step in ('acute', 'shelter', 'training_flat', 'social_lease', 'own_lease', 'left')),
  from_on date not null,
  address text,
  landlord text,
  -- Kronor a month.
  rent integer check (rent >= 0),
  next_plan text,
  review_on date,
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
alter table adults.housing_step enable row level security;
create policy content on adults.housing_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.housing_step to samsyn_app;

create table adults.housing_review (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  step_id uuid not null,
  reviewed_on date not null,
  body text not null,
  next_plan text not null,
  review_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, id)
);
alter table adults.housing_review enable row level security;
create policy content on adults.housing_review to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on adults.housing_review to samsyn_app;

-- Days and codes of each step, and no words.
create table adults.housing_figure (
  tenant_id uuid not null,
  step_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  area text not null,
  step text not null,
  from_on date not null,
  until_on date,
  next_step text,
  -- The day on which it is to be looked at anew; null of one that is over, or is an end.
  review_on date,
  -- It was recorded by mistake, and another stands for it.
  corrected boolean not null default false,
  primary key (tenant_id, step_id)
);
create index housing_figure_by_unit on adults.housing_figure (tenant_id, unit_id);
create index housing_figure_by_case on adults.housing_figure (tenant_id, case_id);
create index housing_figure_until on adults.housing_figure (tenant_id, authority_id, until_on) where until_on is not null;
create index housing_figure_from on adults.housing_figure (tenant_id, authority_id, from_on);
alter table adults.housing_figure enable row level security;
create policy directory on adults.housing_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on adults.housing_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on adults.housing_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, area, step, from_on, until_on, next_step, corrected)
  on adults.housing_figure to samsyn_measures;
