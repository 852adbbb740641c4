-- What is owed in no case is the board's own: whose it is and by when may everybody see who acts for the board. It tells of nobody, and its words
-- stand elsewhere.
alter policy directory on clocks.clock
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and strpos(nullif(current_setting('app.authority', true), ''), authority_id::text) > 0
    and ((strpos(nullif(current_setting('app.units', true), ''), unit_id::text) > 0
        or strpos(nullif(current_setting('app.functions', true), ''), function_id::text) > 0)
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or strpos(nullif(current_setting('app.opened', true), ''), case_id::text) > 0
      or case_id is null));
