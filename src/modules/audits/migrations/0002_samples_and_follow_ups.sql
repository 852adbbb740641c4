-- Files that the auditors read: a sample that the board has decided about, drawn by a seed, open to named functions for a while. And how
-- recommendations were followed up.

create table audits.sample (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  -- The question that the auditors look into.
  question_id uuid not null,
  population text not null,
  period text not null,
  -- The days that were counted, both in it.
  from_on date not null,
  to_on date not null,
  population_size integer not null check (population_size >= 0),
  -- SHA-256 of the ids of the population, in hexadecimal: whether it is still the same.
  population_digest text not null,
  seed text not null,
  size integer not null check (size >= 1),
  drawn integer not null check (drawn >= 0),
  -- The last day on which the drawn files can be opened by it.
  open_to date not null,
  -- The auditors' functions that may open them.
  auditors uuid[] not null,
  -- Who decided it, when and by which paragraph.
  decision text not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  -- Set when it is ended before its last day.
  ended_at timestamptz,
  ended_by text,
  primary key (tenant_id, authority_id, id),
  check ((ended_at is null) = (ended_by is null))
);

-- A drawn row. Whoever has opened the case sees it; whoever decides writes it and reads it as the role that opens nothing.
create table audits.sample_row (
  tenant_id uuid not null,
  authority_id uuid not null,
  sample_id uuid not null,
  -- The order in which it was drawn, from 1.
  position integer not null check (position >= 1),
  -- What the measure calls it.
  row_id text not null,
  case_id uuid not null,
  unit_id uuid not null,
  happened_on date not null,
  primary key (tenant_id, sample_id, position)
);
create index audit_sample_row_of_case on audits.sample_row (tenant_id, case_id);

-- What was seen when a recommendation was followed up; the last is the one in force.
create table audits.follow_up (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  followed_on date not null,
  outcome text not null check (outcome in ('done', 'under_way', 'not_begun')),
  words text not null,
  -- When it is followed up the next time; null when it is not.
  next_on date,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, id)
);
create index follow_up_by_item on audits.follow_up (tenant_id, authority_id, item_id, said_at);

-- When the recommendations that the board agrees with are followed up, as it was set when the answer was sent.
alter table audits.letter add column follow_up_on date;

alter table audits.sample enable row level security;
create policy authority on audits.sample to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table audits.sample_row enable row level security;
create policy content on audits.sample_row to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy evidence on audits.sample_row to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
alter table audits.follow_up enable row level security;
create policy authority on audits.follow_up to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema audits to samsyn_evidence;
grant select, insert, update (ended_at, ended_by) on audits.sample to samsyn_app;
grant select, insert on audits.follow_up to samsyn_app;
grant select on audits.sample_row to samsyn_app;
grant select, insert on audits.sample_row to samsyn_evidence;
