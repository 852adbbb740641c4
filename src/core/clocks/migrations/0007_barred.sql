-- A conflict of interest hides the clocks of the case and what belongs to them, in counts too.
alter policy directory on clocks.clock
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and strpos(nullif(current_setting('app.authority', true), ''), authority_id::text) > 0
    and ((strpos(nullif(current_setting('app.units', true), ''), unit_id::text) > 0
        or strpos(nullif(current_setting('app.functions', true), ''), function_id::text) > 0)
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or strpos(nullif(current_setting('app.opened', true), ''), case_id::text) > 0));
alter policy directory on clocks.mark
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy directory on clocks.correction
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
