-- The reason that somebody states is words about a person, and may have to be erased. It stands in a row of its own; the entry, and so the chain,
-- holds a digest of it with a salt that is erased with the words, so that they can't be guessed from what stays. Entries from before it keep
-- their words in the entry, under the digest that they were sealed with.
alter table trail.entry add column stated_digest bytea;

create table trail.stated_reason (
  tenant_id uuid not null,
  entry_id uuid not null,
  -- As in the entry: who may see the entry may see its reason.
  authority_id uuid,
  employee_id uuid,
  subject_id uuid,
  salt bytea not null,
  body text not null,
  primary key (tenant_id, entry_id)
);

-- What of an entry was erased: one decision does not cover the other.
alter table trail.erasure add column what text not null default 'content' check (what in ('content', 'stated_reason'));
alter table trail.erasure drop constraint erasure_pkey;
alter table trail.erasure add primary key (tenant_id, entry_id, what);

alter table trail.stated_reason enable row level security;
create policy app on trail.stated_reason for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and (subject_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or (nullif(current_setting('app.review', true), '') = 'on'
        and (authority_id is null or authority_id = nullif(current_setting('app.authority', true), '')::uuid))));
create policy app_insert on trail.stated_reason for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy sealer on trail.stated_reason for select to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on trail.stated_reason to samsyn_app;
grant select on trail.stated_reason to samsyn_sealer;
