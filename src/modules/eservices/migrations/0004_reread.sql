-- Forms that wait are read anew when somebody says what their questions mean.

-- The mapping that was last tried on the form; null: none was in force.
alter table eservices.received_form add column tried_mapping uuid;

-- Which forms wait, and for what: never who is in them.
create policy worker on eservices.received_form for select to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy worker on eservices.form_mapping for select to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select (tenant_id, id, authority_id, family_id, version, received_at, state, fault, tried_mapping)
  on eservices.received_form to samsyn_worker;
grant select (tenant_id, id, authority_id, family_id, version, set_at) on eservices.form_mapping to samsyn_worker;

-- How many wait, for the administrator, who reads none of them.
create policy measures on eservices.received_form for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant usage on schema eservices to samsyn_measures;
grant select (tenant_id, authority_id, family_id, version, state, fault, tried_mapping) on eservices.received_form to samsyn_measures;

-- Of an anonymous reporter nothing is kept, also when the form waited before it was known to be from one.
grant update (bytes, sha256) on eservices.received_form_content to samsyn_app;
