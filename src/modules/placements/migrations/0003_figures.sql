-- What lists and figures of care away from home are made from: days and codes, and no words.
grant usage on schema placements to samsyn_measures;

create table placements.placement_figure (
  tenant_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- The unit that has the case now, or had when it ended.
  unit_id uuid not null,
  -- Tells persons apart without saying who: a digest of the person's id.
  individual uuid not null,
  -- Null while nobody knows.
  birth_date date,
  -- Of a child when it began: under 18, or of unknown age in a case about children.
  child boolean not null,
  started_on date not null,
  ended_on date,
  -- As it is now, or was when it ended.
  form text not null,
  basis text not null,
  organiser text not null,
  daily_cost integer not null,
  stay_from_on date not null,
  -- The days on which care had to be considered or re-examined now and then (PL-010, PL-011, PL-012, LSB-012), and those on which it was overdue.
  considered_during datemultirange not null default '{}',
  overdue_during datemultirange not null default '{}',
  primary key (tenant_id, placement_id)
);
create index placement_figure_by_case on placements.placement_figure (tenant_id, case_id);
create index placement_figure_by_unit on placements.placement_figure (tenant_id, authority_id, unit_id, ended_on);

create table placements.stay_figure (
  tenant_id uuid not null,
  stay_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  individual uuid not null,
  child boolean not null,
  form text not null,
  organiser text not null,
  -- By which basis when it began.
  basis text not null,
  from_on date not null,
  -- The day on which it ended: not one of its days.
  until_on date,
  daily_cost integer not null,
  primary key (tenant_id, stay_id)
);
create index stay_figure_by_placement on placements.stay_figure (tenant_id, placement_id);
create index stay_figure_by_case on placements.stay_figure (tenant_id, case_id);
create index stay_figure_days on placements.stay_figure (tenant_id, authority_id, from_on)
  include (unit_id, form, organiser, basis, until_on, daily_cost);

alter table placements.placement_figure enable row level security;
alter table placements.stay_figure enable row level security;
create policy directory on placements.placement_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on placements.placement_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy directory on placements.stay_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on placements.stay_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update on placements.placement_figure, placements.stay_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, individual, child, started_on, ended_on, form, basis, organiser, daily_cost,
  stay_from_on, considered_during, overdue_during) on placements.placement_figure to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, individual, child, form, organiser, basis, from_on, until_on, daily_cost)
  on placements.stay_figure to samsyn_measures;
