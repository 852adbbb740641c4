-- Published figures: frozen as they were when they were published. Rows are added and never changed.

create schema measures;

-- A period's figures as they were published; a later one stands beside the earlier ones.
create table measures.edition (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  -- `2026-T3`, as periods are written.
  period text not null,
  number integer not null check (number > 0),
  -- The one measure that it was published for; null: for all.
  measure_id text,
  published_at timestamptz not null,
  employee_id uuid,
  function_id uuid,
  -- Who published it, as they were called then.
  published_by text not null,
  -- Why there is a later one; null of the first.
  reason text,
  -- Smallest count from 1 up that was told to those who may not see the rows.
  disclosure_limit integer not null,
  primary key (tenant_id, id)
);
create unique index edition_number on measures.edition (tenant_id, authority_id, period, number);

-- One measure in an edition, as it is told to those who may not see the rows: what is withheld was decided when it was published.
create table measures.edition_figure (
  tenant_id uuid not null,
  edition_id uuid not null,
  measure_id text not null,
  authority_id uuid not null,
  kind text not null check (kind in ('clocks', 'facts')),
  definition_version integer not null,
  state text not null,
  why text,
  told jsonb not null,
  -- The edition whose told figures stand since too few rows differ to tell this one's; null: its own.
  stands_on uuid,
  -- In how much of this one's figures nothing is told beyond what the earlier editions tell.
  told_level text not null check (told_level in ('all', 'board', 'total', 'earlier')),
  -- How many rows came, went or were judged otherwise since the edition before, as it is told: null of the first.
  differing jsonb,
  primary key (tenant_id, edition_id, measure_id)
);

-- Which rows were counted, and as what: ids, days and codes. Seen by those who see the rows themselves.
create table measures.evidence (
  tenant_id uuid not null,
  edition_id uuid not null,
  measure_id text not null,
  row_id text not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- The case that it is of, when that is one; all of them in `case_ids`.
  case_id uuid,
  case_ids uuid[] not null default '{}',
  happened_on date not null,
  part text,
  keys jsonb not null default '{}',
  days integer,
  n integer not null,
  primary key (tenant_id, edition_id, measure_id, row_id)
);
create index evidence_by_unit on measures.evidence (tenant_id, edition_id, measure_id, unit_id);

alter table measures.edition enable row level security;
alter table measures.edition_figure enable row level security;
alter table measures.evidence enable row level security;

create policy authority on measures.edition to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on measures.edition_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy directory on measures.evidence for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- Whoever gathers the evidence of the whole board, to keep it and to hold it against an earlier edition's.
create policy evidence on measures.evidence to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema measures to samsyn_app, samsyn_evidence;
grant select, insert on measures.edition, measures.edition_figure to samsyn_app;
grant select on measures.evidence to samsyn_app;
grant select, insert on measures.evidence to samsyn_evidence;
