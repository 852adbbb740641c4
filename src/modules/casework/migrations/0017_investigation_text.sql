-- The written investigation: the municipality's headings, what is being written, what others say of it, and what has been signed.

-- The headings, a new version with each change; the last one holds for texts that are begun after it.
create table casework.text_template (
  tenant_id uuid not null,
  authority_id uuid not null,
  version integer not null,
  headings jsonb not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, version)
);

-- That a text has been begun, and the headings that it began with; 0 is the template that the product comes with.
create table casework.investigation_text (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  template_version integer not null,
  headings jsonb not null,
  begun_at timestamptz not null,
  begun_by text not null,
  begun_by_employee uuid,
  primary key (tenant_id, case_id)
);

-- What is written under a heading: shared by those who write. One that parted from it, when two wrote at once, stands beside until it is taken in.
create table casework.investigation_section (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  heading text not null,
  parted_from uuid,
  body text not null,
  -- What it draws on: kind and id of what is documented in the case.
  sources jsonb not null,
  -- Grows with each save; who saves says which one was seen.
  version integer not null,
  -- The window that saved last: its own saves never stand against each other.
  writer_id uuid,
  writer_name text,
  writer_employee uuid,
  saved_at timestamptz,
  primary key (tenant_id, id)
);
create unique index investigation_section_of_heading on casework.investigation_section (tenant_id, case_id, heading)
  where parted_from is null;
create index investigation_section_by_case on casework.investigation_section (tenant_id, case_id);

-- How somebody sees it themselves, and what they want corrected, with the board's answer. The words never change; the answer is written once.
create table casework.investigation_view (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('own_view', 'correction')),
  heading text,
  party text not null,
  party_name text,
  said_on date not null,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  answer text check (answer in ('changed', 'noted_beside', 'declined')),
  answer_body text,
  answered_at timestamptz,
  answered_by text,
  answered_by_function_title text,
  answered_by_employee uuid,
  primary key (tenant_id, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index investigation_view_by_case on casework.investigation_view (tenant_id, case_id, recorded_at);

-- What has been signed: the text once, and addenda that point to it.
create table casework.signed_text (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  adds_to uuid,
  heading text,
  reason text,
  -- As JSON of the text, as words of an addendum: what the digest is over.
  body text not null,
  signed_at timestamptz not null,
  author_name text not null,
  author_title text not null,
  author_employee uuid,
  author_function uuid,
  sha256 bytea not null,
  primary key (tenant_id, id),
  check ((adds_to is null) = (reason is null))
);
create unique index signed_text_once on casework.signed_text (tenant_id, case_id) where adds_to is null;
create index signed_text_by_case on casework.signed_text (tenant_id, case_id, signed_at);

alter table casework.text_template enable row level security;
alter table casework.investigation_text enable row level security;
alter table casework.investigation_section enable row level security;
alter table casework.investigation_view enable row level security;
alter table casework.signed_text enable row level security;

create policy authority on casework.text_template
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy content on casework.investigation_text
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.investigation_section
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.investigation_view
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.signed_text
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant select, insert on casework.text_template, casework.investigation_text, casework.investigation_view, casework.signed_text
  to samsyn_app;
grant select, insert, update, delete on casework.investigation_section to samsyn_app;
grant update (answer, answer_body, answered_at, answered_by, answered_by_function_title, answered_by_employee)
  on casework.investigation_view to samsyn_app;
