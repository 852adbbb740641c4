-- Whoever has the case lists what is owed in it, also where their grant reaches no further than their own cases.
alter table placements.duty_figure add column function_id uuid;
update placements.duty_figure f set function_id = p.function_id
  from placements.placement_figure p where p.tenant_id = f.tenant_id and p.placement_id = f.placement_id;
create index duty_figure_by_function on placements.duty_figure (tenant_id, function_id);
drop policy directory on placements.duty_figure;
create policy directory on placements.duty_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
