-- Facts: what the decision on access and the existence check read. No content, no names, no numbers in clear.

create schema access;

create table access.case_fact (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  -- What the case is called among people who may know of it; says nothing about anyone.
  case_number text not null,
  -- Functions that hold the case: main and co-workers.
  holder_functions uuid[] not null,
  -- Employees who must never open the case (jäv).
  excluded_employees uuid[] not null default '{}',
  protection text not null,
  open boolean not null,
  primary key (tenant_id, case_id)
);
create index case_fact_by_person on access.case_fact (tenant_id, person_id);
create index case_fact_by_holder on access.case_fact (tenant_id, (holder_functions[1])) where open;
create index case_fact_by_number on access.case_fact (tenant_id, case_number);

-- One row per person and authority; the keys are HMAC digests made with the municipality's own key.
create table access.person_fact (
  tenant_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  identity_key bytea,
  name_key bytea,
  primary key (tenant_id, person_id)
);
create unique index person_fact_by_identity on access.person_fact (tenant_id, authority_id, identity_key) where identity_key is not null;
create index person_fact_by_name on access.person_fact (tenant_id, authority_id, name_key) where name_key is not null;

alter table access.case_fact enable row level security;
alter table access.person_fact enable row level security;

create policy tenant on access.case_fact
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy tenant on access.person_fact
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema access to samsyn_app;
grant select, insert, update on access.case_fact, access.person_fact to samsyn_app;
