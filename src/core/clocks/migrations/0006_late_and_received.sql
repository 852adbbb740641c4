-- A target may say that what is triggered late in the day is counted from the day after: a Swedish time of day, "21:00".
alter table clocks.local_rule add column late_from text;
alter table clocks.local_rule add check (late_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

-- A duty may be handed into a case that is not opened.
create policy received on clocks.clock for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));
create policy received on clocks.mark for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));
