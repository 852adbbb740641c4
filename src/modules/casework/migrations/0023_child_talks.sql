-- Conversations with the child in an investigation, and the written reasons where none was held (SoL 3:3). The child's own words are a signed entry
-- of the journal; here is how the conversation was held.
create table casework.child_talk (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  held_on date,
  held_time text,
  place text,
  took_part text,
  -- The language that the child spoke, and whether an interpreter was there.
  language text,
  interpreter boolean not null,
  alone boolean,
  -- The journal's entry with the child's own words; null when no conversation was held.
  entry_id uuid,
  why_not text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((held_on is null) = (entry_id is null))
);
create index child_talk_by_case on casework.child_talk (tenant_id, case_id, recorded_at);

alter table casework.child_talk enable row level security;
create policy content on casework.child_talk to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.child_talk to samsyn_app;
