-- The days of an investigation are seen by the whole board, and changed by whoever has opened its case alone. One policy for each thing that may
-- be done, since one for all of them would let whoever sees a row change it.
drop policy authority on casework.investigation_span;
create policy authority on casework.investigation_span for select to samsyn_app, samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy begun on casework.investigation_span for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy opened on casework.investigation_span for update to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
