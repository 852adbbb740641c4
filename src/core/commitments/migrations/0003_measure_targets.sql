-- What a measure is to show: a limit that it is held against. It is what proves that something promised has been kept, and what stops proving it.
-- Nothing is changed: another limit is another row, and one that is no longer used is withdrawn with a reason.
create table commitments.measure_target (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  measure_id text not null,
  -- Of one unit; null for the whole board.
  unit_id uuid,
  direction text not null check (direction in ('at_least', 'at_most')),
  -- Of a share from 0 to 1, else a number or days.
  threshold numeric not null check (threshold >= 0),
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  primary key (tenant_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create unique index measure_target_once on commitments.measure_target (
    tenant_id, authority_id, measure_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid), direction, threshold
  ) where withdrawn_at is null;

alter table commitments.measure_target enable row level security;
create policy authority on commitments.measure_target to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on commitments.measure_target to samsyn_app;
