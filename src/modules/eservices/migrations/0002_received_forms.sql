-- Forms from e-service platforms: what came, unchanged, and what the municipality has said that their questions mean.

-- The head: that it came, which form, and what has become of it. No answers.
create table eservices.received_form (
  tenant_id uuid not null,
  -- Drawn from system and number there: the same form again is the same row.
  id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  system text not null,
  external_id text,
  family_id integer,
  version integer,
  form_name text,
  received_at timestamptz not null,
  -- Why it was not read into a report by itself; null when it was.
  fault text,
  state text not null check (state in ('waiting', 'report', 'set_aside')),
  report_id uuid,
  -- Of the report that it became by itself: what the sender is told, also when it is handed in again.
  reference text,
  settled_at timestamptz,
  settled_by text,
  settled_reason text,
  primary key (tenant_id, id)
);
create index received_form_waiting on eservices.received_form (tenant_id, unit_id, received_at) where state = 'waiting';

-- The bytes as they came, and the questions and answers that were read from them.
create table eservices.received_form_content (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  bytes bytea not null,
  sha256 bytea not null,
  answers jsonb not null,
  answers_sha256 bytea not null,
  primary key (tenant_id, id)
);

-- The forms that have come, with their questions and nobody's answers: what a mapping is made from.
create table eservices.known_form (
  tenant_id uuid not null,
  authority_id uuid not null,
  family_id integer not null,
  version integer not null,
  name text not null,
  questions jsonb not null,
  seen_at timestamptz not null,
  primary key (tenant_id, authority_id, family_id, version)
);

-- What a form's questions mean. Never changed: the latest of a form is in force.
create table eservices.form_mapping (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  family_id integer not null,
  -- Null: every version that has none of its own.
  version integer,
  mapping jsonb not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (tenant_id, id)
);
create index form_mapping_by_family on eservices.form_mapping (tenant_id, authority_id, family_id, set_at);

alter table eservices.received_form enable row level security;
alter table eservices.received_form_content enable row level security;
alter table eservices.known_form enable row level security;
alter table eservices.form_mapping enable row level security;

create policy directory on eservices.received_form
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

create policy content on eservices.received_form_content
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy authority on eservices.known_form
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

create policy authority on eservices.form_mapping
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema eservices to samsyn_app;
grant select, insert, update on eservices.received_form, eservices.known_form to samsyn_app;
grant select, insert on eservices.received_form_content, eservices.form_mapping to samsyn_app;
