-- The board's own words for letters, with history. Of a kind and language without a row those hold that the product comes with.
create table casework.letter_template (
  tenant_id uuid not null,
  authority_id uuid not null,
  kind text not null,
  lang text not null check (lang in ('sv', 'easy', 'en')),
  version integer not null,
  title text not null,
  body text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, kind, lang, version)
);

-- A letter as it was sent. Its PDF is the case's file with the same id, and never changes; nor does this row.
create table casework.letter (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null,
  lang text not null check (lang in ('sv', 'easy', 'en')),
  title text not null,
  -- The board's version of the template; 0 when the product's own words held.
  template_version integer not null,
  party text not null,
  -- Null of a reporter: who that is stands with the report alone.
  recipient_name text,
  route text not null check (route in ('post', 'forwarding', 'by_hand')),
  -- Null of whoever is protected: nothing that leads to them is kept with a letter.
  address text,
  decision_id uuid,
  -- Of a notice: whom the safety check had judged.
  judged_person uuid,
  answer_by date,
  sha256 bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check (route = 'post' or address is null),
  check (party <> 'reporter' or recipient_name is null),
  check (kind <> 'decision' or decision_id is not null)
);
create index letter_by_case on casework.letter (tenant_id, case_id, recorded_at);

-- Letters that are to be printed: which case's, and how far it has come. No words and no name: what a row is about is read with its case.
create table casework.letter_queue (
  tenant_id uuid not null,
  letter_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  kind text not null,
  route text not null check (route in ('post', 'forwarding')),
  queued_at timestamptz not null,
  printed_at timestamptz,
  printed_by text,
  sent_at timestamptz,
  sent_by text,
  primary key (tenant_id, letter_id),
  check ((printed_at is null) = (printed_by is null) and (sent_at is null) = (sent_by is null)),
  check (sent_at is null or printed_at is not null)
);
create index letter_queue_waiting on casework.letter_queue (tenant_id, authority_id, queued_at) where sent_at is null;
create index letter_queue_by_case on casework.letter_queue (tenant_id, case_id);

alter table casework.letter_template enable row level security;
alter table casework.letter enable row level security;
alter table casework.letter_queue enable row level security;
create policy authority on casework.letter_template to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy content on casework.letter to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy authority on casework.letter_queue to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on casework.letter_template, casework.letter to samsyn_app;
grant select, insert on casework.letter_queue to samsyn_app;
grant update (printed_at, printed_by, sent_at, sent_by) on casework.letter_queue to samsyn_app;
