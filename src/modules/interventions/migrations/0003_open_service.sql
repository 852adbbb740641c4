-- Interventions that are given to whoever asks (SoL 11:5), counted without anybody: what was given, when, by which unit, and how many came.

-- Whether those who are given it are documented: they are, or not, since it is counselling (SoL 14:4) or since the board has so decided for
-- special reasons (SoL 14:5).
alter table interventions.catalogue_entry
  add column identity text not null default 'kept' check (identity in ('kept', 'counselling', 'exempted')),
  -- The board's decision.
  add column exemption text,
  add check ((identity = 'exempted') = (exemption is not null)),
  add check (identity = 'kept' or not assessed);

-- One row for each version of what was registered. No name, no word: nothing that could say who came.
create table interventions.open_service (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  version integer not null check (version >= 1),
  -- Which gave it.
  unit_id uuid not null,
  entry_id uuid not null,
  -- What the catalogue said then.
  entry_version integer not null,
  held_on date not null,
  form text not null check (form in ('talk', 'group', 'open_house', 'outreach', 'remote')),
  -- How many times it was given that day.
  occasions integer not null check (occasions between 1 and 500),
  -- How many came, each time that they did, by age as it was told or reckoned.
  child integer not null check (child between 0 and 5000),
  teen integer not null check (teen between 0 and 5000),
  young integer not null check (young between 0 and 5000),
  adult integer not null check (adult between 0 and 5000),
  age_unknown integer not null check (age_unknown between 0 and 5000),
  -- Registered by mistake: it never was.
  withdrawn boolean not null,
  -- Why it was corrected: a code, since words could name somebody.
  why text check (why in ('numbers', 'day', 'service', 'twice', 'other')),
  -- A later version stands.
  replaced boolean not null default false,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, id, version),
  check ((version = 1) = (why is null)),
  check (version > 1 or not withdrawn)
);
-- What stands, for lists and figures.
create index open_service_standing on interventions.open_service (tenant_id, authority_id, held_on)
  include (unit_id, entry_id, form, occasions, child, teen, young, adult, age_unknown)
  where not replaced and not withdrawn;

alter table interventions.open_service enable row level security;
create policy authority on interventions.open_service to samsyn_app, samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on interventions.open_service to samsyn_app;
grant update (replaced) on interventions.open_service to samsyn_app;
grant usage on schema interventions to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, entry_id, held_on, form, occasions, child, teen, young, adult, age_unknown, withdrawn, replaced)
  on interventions.open_service to samsyn_measures;
