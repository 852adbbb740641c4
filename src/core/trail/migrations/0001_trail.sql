-- The trail: one row per person or case shown or touched, append-only; sealed by a role of its own.

create schema trail;

create table trail.entry (
  tenant_id uuid not null,
  id uuid not null,
  -- What happened at once: one operation, one event, as many entries as persons and cases it showed or touched.
  event_id uuid not null,
  at timestamptz not null,
  authority_id uuid,
  actor text not null,
  employee_id uuid,
  function_id uuid,
  unit_id uuid,
  operation text not null,
  event text not null,
  kind text not null check (kind in ('read', 'change', 'refused')),
  reason text,
  stated_reason text,
  subject_kind text,
  subject_id uuid,
  content_digest bytea,
  digest bytea not null,
  primary key (tenant_id, id)
);
create index entry_by_subject on trail.entry (tenant_id, subject_id, at desc);
create index entry_by_employee on trail.entry (tenant_id, employee_id, at desc);
create index entry_by_time on trail.entry (tenant_id, at desc);

-- What changed. Retention may erase a row here (with a row in trail.erasure); its digest stays in the entry.
create table trail.content (
  tenant_id uuid not null,
  entry_id uuid not null,
  body text not null,
  primary key (tenant_id, entry_id)
);

create table trail.erasure (
  tenant_id uuid not null,
  entry_id uuid not null,
  -- The trail entry that records the erasure itself, its decider and its ground.
  erased_by_entry uuid not null,
  primary key (tenant_id, entry_id)
);

-- Entries that no seal holds yet. The sealer empties it.
create table trail.pending (
  tenant_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, entry_id)
);

create table trail.seal (
  tenant_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  previous_head bytea not null,
  head bytea not null,
  members uuid[] not null,
  primary key (tenant_id, number)
);

alter table trail.entry enable row level security;
alter table trail.content enable row level security;
alter table trail.erasure enable row level security;
alter table trail.pending enable row level security;
alter table trail.seal enable row level security;

create policy app on trail.entry for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and (subject_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or nullif(current_setting('app.review', true), '') = 'on'));
create policy app_insert on trail.entry for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy app on trail.content for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and nullif(current_setting('app.review', true), '') = 'on');
create policy app_insert on trail.content for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy app_insert on trail.pending for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create policy sealer on trail.entry for select to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy sealer on trail.content for select to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy sealer on trail.erasure for select to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy sealer on trail.pending to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy sealer on trail.seal to samsyn_sealer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema trail to samsyn_app, samsyn_sealer;
grant select, insert on trail.entry to samsyn_app;
grant select, insert on trail.content to samsyn_app;
grant insert on trail.pending to samsyn_app;
grant select on trail.entry, trail.content, trail.erasure to samsyn_sealer;
grant select, delete on trail.pending to samsyn_sealer;
grant select, insert on trail.seal to samsyn_sealer;
grant usage on schema org to samsyn_sealer;
grant select on org.tenant to samsyn_sealer;
