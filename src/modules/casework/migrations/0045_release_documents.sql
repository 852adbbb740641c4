-- What goes out of a release, as it was set when it was decided: the masked file, and a refusal. The bytes are content with the same id, which
-- never change; nor does this row.
create table casework.release_document (
  tenant_id uuid not null,
  release_id uuid not null,
  which text not null check (which in ('file', 'refusal')),
  authority_id uuid not null,
  case_id uuid not null,
  content_id uuid not null,
  name text not null,
  sha256 bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id, release_id, which)
);

alter table casework.release_document enable row level security;
create policy content on casework.release_document to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.release_document to samsyn_app;
