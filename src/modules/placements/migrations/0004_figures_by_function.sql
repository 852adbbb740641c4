-- Whoever has the case lists what runs in it, also where their grant reaches no further than their own cases.
alter table placements.placement_figure add column function_id uuid;
create index placement_figure_by_function on placements.placement_figure (tenant_id, function_id);
drop policy directory on placements.placement_figure;
create policy directory on placements.placement_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
