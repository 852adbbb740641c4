-- The interventions that a board can give. A change is a new version, so that what an intervention was when it was decided can be read afterwards.
-- Holds no person but those who keep it.

create schema interventions;

create table interventions.catalogue_entry (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  version integer not null check (version >= 1),
  name text not null,
  method text,
  evidence text,
  target_group text,
  -- In years, both counted in. Without one it has no bound.
  age_from integer check (age_from between 0 and 120),
  age_to integer check (age_to between 0 and 120),
  -- Given by the board itself, by whom the person chooses (LOV), or bought.
  regime text not null check (regime in ('own', 'choice', 'bought')),
  -- Decided after an individual assessment; otherwise given to whoever asks (SoL 11:5).
  assessed boolean not null,
  training text,
  -- How many persons at a time; null: not counted.
  places integer check (places between 0 and 10000),
  active_from date not null,
  active_to date,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, id, version),
  check (age_to >= age_from),
  check (active_to >= active_from)
);

alter table interventions.catalogue_entry enable row level security;
create policy authority on interventions.catalogue_entry to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema interventions to samsyn_app;
grant select, insert on interventions.catalogue_entry to samsyn_app;
