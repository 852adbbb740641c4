-- On which day somebody was first reminded of it before it was due; null of what nobody was. Said by the worker, which changes nothing else.
alter table clocks.clock add column reminded_on date;
create policy reminded on clocks.clock for update to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant update (reminded_on) on clocks.clock to samsyn_worker;
grant select (reminded_on) on clocks.clock to samsyn_worker, samsyn_measures;
create index clock_reminded on clocks.clock (tenant_id, authority_id, due_on) where reminded_on is not null;
