-- Social documentation: signed entries, which nobody changes, and the drafts that they come from.

create table casework.journal_entry (
  tenant_id uuid not null,
  -- The draft's id: signed twice it is the same entry.
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('fact', 'statement', 'assessment', 'contact', 'decision')),
  -- When what is written about happened, as told: Swedish calendar, and a time of day when it is known.
  event_on date not null,
  event_time text,
  contact_kind text,
  -- With whom a contact was; who made a statement.
  counterpart text,
  body text not null,
  -- The entry that this one corrects, which stays as it is.
  corrects uuid,
  correction_reason text,
  -- Written when the case was already closed.
  after_closing boolean not null,
  begun_at timestamptz not null,
  signed_at timestamptz not null,
  -- The author as they were called then.
  author_name text not null,
  author_title text not null,
  author_employee uuid,
  author_function uuid,
  -- Over all that is signed; the trail keeps it too.
  sha256 bytea not null,
  primary key (tenant_id, id)
);
create index journal_entry_by_case on casework.journal_entry (tenant_id, case_id, event_on desc, signed_at desc, id desc);
create index journal_entry_by_signing on casework.journal_entry (tenant_id, case_id, signed_at desc);
create index journal_entry_by_corrected on casework.journal_entry (tenant_id, corrects) where corrects is not null;

-- What somebody is writing and has not signed: theirs alone, and not yet part of the file.
create table casework.journal_draft (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  employee_id uuid not null,
  kind text,
  -- As typed, which need not be a day yet.
  event_on text not null,
  event_time text not null,
  contact_kind text,
  counterpart text not null,
  body text not null,
  corrects uuid,
  correction_reason text not null,
  -- Grows with each save; who saves says which one was seen.
  version integer not null,
  -- The window that saved last: its own saves never stand against each other.
  writer_id uuid not null,
  -- The draft that this one parted from, when two windows wrote in it at once.
  split_from uuid,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id)
);
create index journal_draft_by_employee on casework.journal_draft (tenant_id, employee_id, saved_at desc);

-- That somebody has an unsigned draft in a case, for those who may open it: who and since when, no word of it.
create table casework.journal_writer (
  tenant_id uuid not null,
  draft_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  employee_id uuid not null,
  writer_name text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (tenant_id, draft_id)
);
create index journal_writer_by_case on casework.journal_writer (tenant_id, case_id);

alter table casework.journal_entry enable row level security;
alter table casework.journal_draft enable row level security;
alter table casework.journal_writer enable row level security;

create policy content on casework.journal_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy own on casework.journal_draft
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid);

create policy content on casework.journal_writer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

-- Signed is signed: the application's role may add entries, and neither change nor remove one.
grant select, insert on casework.journal_entry to samsyn_app;
grant select, insert, update, delete on casework.journal_draft, casework.journal_writer to samsyn_app;
