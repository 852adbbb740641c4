-- Clients that hand in on behalf of their own forms, by a key of which only the digest is kept.

create schema eservices;

create table eservices.client (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key_hash)
);

alter table eservices.client enable row level security;
create policy tenant on eservices.client
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema eservices to samsyn_login;
grant select, insert, update on eservices.client to samsyn_login;
