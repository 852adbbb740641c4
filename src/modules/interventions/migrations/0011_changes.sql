-- From the first value to the last on each scale that an intervention was measured by: days and codes for figures, and no words.
create table interventions.change_figure (
  tenant_id uuid not null,
  commission_id uuid not null,
  scale uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- The performing unit.
  unit_id uuid not null,
  area text not null,
  entry_id uuid not null,
  -- Null while the intervention goes on.
  ended_on date,
  first_value integer not null,
  last_value integer not null,
  change text not null check (change in ('better', 'same', 'worse')),
  primary key (tenant_id, commission_id, scale)
);
create index change_figure_ended on interventions.change_figure (tenant_id, authority_id, ended_on)
  include (unit_id, area, entry_id, scale, change);
create index change_figure_by_case on interventions.change_figure (tenant_id, case_id);

insert into interventions.change_figure
  select f.tenant_id, f.commission_id, m.scale_id, f.case_id, f.authority_id, f.unit_id, f.area, f.entry_id, f.ended_on, m.first, m.last,
    case when m.first = m.last then 'same' when (m.last > m.first) = (s.better = 'higher') then 'better' else 'worse' end
  from interventions.commission_figure f
    join lateral (
      select x.scale_id, min(x.scale_version) as version, (array_agg(x.value order by x.measured_on, x.recorded_at, x.id))[1] as first,
        (array_agg(x.value order by x.measured_on desc, x.recorded_at desc, x.id desc))[1] as last
      from interventions.measurement x
      where x.tenant_id = f.tenant_id and x.commission_id = f.commission_id
        and not exists (select from interventions.measurement y
          where y.tenant_id = x.tenant_id and y.commission_id = x.commission_id and y.corrects = x.id)
      group by x.scale_id having count(*) >= 2
    ) m on true
    join interventions.scale s on s.tenant_id = f.tenant_id and s.authority_id = f.authority_id and s.id = m.scale_id and s.version = m.version;

alter table interventions.change_figure enable row level security;
create policy directory on interventions.change_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), commission_id::text), 0) = 0
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on interventions.change_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on interventions.change_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, area, entry_id, scale, ended_on, change) on interventions.change_figure to samsyn_measures;
