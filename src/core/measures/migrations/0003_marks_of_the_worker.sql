-- The worker says on a clock when somebody was first reminded of it: it leaves its mark as everybody who changes what is counted does.
create policy change_by_worker on measures.mark for insert to samsyn_worker
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant usage on schema measures to samsyn_worker;
grant insert on measures.mark to samsyn_worker;
