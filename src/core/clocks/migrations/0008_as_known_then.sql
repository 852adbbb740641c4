-- How a time limit was known on an earlier day.

-- When it was written down; null of those from before this was kept.
alter table clocks.clock add column recorded_at timestamptz;

-- What a corrected clock was judged by before, beside all of it in `before`.
alter table clocks.correction
  add column was_due_at timestamptz,
  add column was_due_on date,
  add column was_original_due_at timestamptz,
  add column was_stopped_at timestamptz,
  add column was_cancelled_at timestamptz,
  add column was_cancelled_code text;
update clocks.correction k set
  was_due_at = (k.before ->> 'dueAt')::timestamptz,
  was_due_on = (((k.before ->> 'dueAt')::timestamptz - case when c.hour_based then interval '0' else interval '1 millisecond' end)
    at time zone 'Europe/Stockholm')::date,
  was_original_due_at = case when k.before ->> 'extendedUntil' is null then (k.before ->> 'dueAt')::timestamptz else c.original_due_at end,
  was_stopped_at = (k.before ->> 'stoppedAt')::timestamptz,
  was_cancelled_at = (k.before ->> 'cancelledAt')::timestamptz,
  was_cancelled_code = case when k.before ->> 'cancelledReason' ~ '^[a-z]+(_[a-z]+)*$' then k.before ->> 'cancelledReason' end
  from clocks.clock c where c.tenant_id = k.tenant_id and c.id = k.clock_id;

-- A figure's evidence: which rows were counted, as they were judged, with their cases; never who, or why in words.
grant usage on schema clocks to samsyn_evidence;
grant select (recorded_at) on clocks.clock to samsyn_evidence;
create policy evidence on clocks.correction for select to samsyn_evidence
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select (tenant_id, authority_id, id, clock_id, corrected_at, was_due_at, was_due_on, was_original_due_at, was_stopped_at, was_cancelled_at, was_cancelled_code)
  on clocks.correction to samsyn_evidence;
