-- Files: the bytes once, as they were taken in; and a row in each file (akt) that they belong to, with what may be shown without opening them.

create table casework.attachment_content (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  bytes bytea not null,
  sha256 bytea not null,
  primary key (tenant_id, id)
);

create table casework.attachment (
  tenant_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  name text not null,
  media_type text not null,
  byte_size integer not null,
  sha256 bytea not null,
  received_at timestamptz not null,
  -- The report that it came with, and the journal entry that it belongs to; neither for what was added to the case.
  report_id uuid,
  entry_id uuid,
  -- Who added it, as they were called then; null for what came from outside.
  added_by text,
  primary key (tenant_id, case_id, id)
);
create index attachment_by_entry on casework.attachment (tenant_id, case_id, entry_id);

alter table casework.attachment_content enable row level security;
alter table casework.attachment enable row level security;

-- Bytes are content of their own: a case that is opened shows what there is, not yet what is in it.
create policy content on casework.attachment_content
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy content on casework.attachment
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

-- The files of a report that is joined to an investigation go along, written there by somebody who may not read it.
create policy received on casework.attachment for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));

grant select, insert on casework.attachment_content, casework.attachment to samsyn_app;
