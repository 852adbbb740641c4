-- Persons and their files: ways to reach them, relations, identity that is joined later, problem codings, and files released with masking.

alter table casework.person
  add column interpreter boolean not null default false,
  add column phone text,
  add column email text,
  add column address text,
  add column contact_note text,
  -- Two who edit at once: the second is told that the first has been there.
  add column version integer not null default 1;

-- Who stands close to a person, as told in that person's own file. The name is the file's own; the link to another person of the register
-- is there for the existence check, and is shown to those alone who may open a case of that person.
create table casework.relation (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  kind text not null,
  related_person_id uuid,
  name text not null,
  phone text,
  from_on date,
  to_on date,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- Told to be over, or never to have been: still there to be read.
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  primary key (tenant_id, id)
);
create index relation_by_person on casework.relation (tenant_id, person_id, recorded_at);
create index relation_by_related on casework.relation (tenant_id, related_person_id) where related_person_id is not null;

-- Of relations what may be looked up without opening anybody: ids and digests made with the municipality's own key.
create table casework.relation_fact (
  tenant_id uuid not null,
  relation_id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  kind text not null,
  related_person_id uuid,
  identity_key bytea,
  name_key bytea,
  active boolean not null,
  primary key (tenant_id, relation_id)
);
create index relation_fact_by_person on casework.relation_fact (tenant_id, authority_id, person_id);
create index relation_fact_by_related on casework.relation_fact (tenant_id, authority_id, related_person_id)
  where related_person_id is not null;
create index relation_fact_by_identity on casework.relation_fact (tenant_id, authority_id, identity_key)
  where identity_key is not null;
create index relation_fact_by_name on casework.relation_fact (tenant_id, authority_id, name_key) where name_key is not null;

-- What a person was called before: identified, joined with another record of the same person, or separated again.
create table casework.person_history (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  kind text not null,
  before jsonb not null,
  reason text,
  by_name text not null,
  -- For a joining: the record that ended, and what of it was moved, so that it can be separated.
  other_person_id uuid,
  case_ids uuid[] not null default '{}',
  relation_ids uuid[] not null default '{}',
  -- For a separation: the joining that it takes back.
  undoes uuid,
  primary key (tenant_id, id)
);
create index person_history_by_person on casework.person_history (tenant_id, person_id, at);
-- A joining is taken back once.
create unique index person_history_undone on casework.person_history (tenant_id, undoes) where undoes is not null;

-- A problem in a case: coded on a day, known since an instant, and perhaps ended.
create table casework.problem_coding (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  code text not null,
  coded_on date not null,
  recorded_at timestamptz not null,
  source text not null,
  coded_by text not null,
  coded_by_employee uuid,
  ended_on date,
  ended_at timestamptz,
  end_reason text,
  replaced_by text,
  ended_by text,
  primary key (tenant_id, id)
);
create index problem_coding_by_case on casework.problem_coding (tenant_id, case_id, coded_on);
create unique index problem_coding_in_force on casework.problem_coding (tenant_id, case_id, code) where ended_on is null;

-- A file on its way out to somebody: what is masked, who has reviewed it, and the copy that was released, frozen.
create table casework.file_release (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  state text not null,
  recipient_kind text not null,
  recipient_name text not null,
  legal_basis text not null,
  request text not null,
  masks jsonb not null,
  version integer not null,
  started_at timestamptz not null,
  started_by text not null,
  started_by_employee uuid,
  reviewed_at timestamptz,
  reviewed_by text,
  reviewed_by_employee uuid,
  -- Why whoever masked also reviewed, or why names of others are left in.
  review_note text,
  -- Of the masked file as it was reviewed: another file than that can not be released.
  reviewed_sha256 bytea,
  ended_at timestamptz,
  ended_by text,
  end_note text,
  -- In the register of what has been given out.
  disclosure_id uuid,
  body text,
  body_sha256 bytea,
  primary key (tenant_id, id)
);
create index file_release_by_case on casework.file_release (tenant_id, case_id, started_at);

alter table casework.relation enable row level security;
alter table casework.relation_fact enable row level security;
alter table casework.person_history enable row level security;
alter table casework.problem_coding enable row level security;
alter table casework.file_release enable row level security;

create policy content on casework.relation
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.persons', true), ''), ',')::uuid[]));

create policy authority on casework.relation_fact
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

create policy content on casework.person_history
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.persons', true), ''), ',')::uuid[]));

create policy content on casework.problem_coding
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

create policy content on casework.file_release
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

-- History stays; a coding may be ended and nothing else; a relation is ended or follows its person.
grant select, insert on casework.person_history, casework.problem_coding, casework.relation to samsyn_app;
grant select, insert, update on casework.relation_fact, casework.file_release to samsyn_app;
grant update (ended_on, ended_at, end_reason, replaced_by, ended_by) on casework.problem_coding to samsyn_app;
grant update (person_id, related_person_id, to_on, ended_at, ended_by, end_reason) on casework.relation to samsyn_app;
