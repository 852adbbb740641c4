-- What figures of time limits are counted from.

-- The unit that had the clock when its time ran out, when it has been moved to another since; null: it is still there. A miss stays with
-- the unit in which it happened.
alter table clocks.clock add column judged_unit_id uuid;

-- The reason of a cancellation when it is a code; words that somebody wrote are not counted by, and are not shown to those who count.
alter table clocks.clock add column cancelled_code text
  generated always as (case when cancelled_reason ~ '^[a-z]+(_[a-z]+)*$' then cancelled_reason end) stored;

-- All that is asked for when a rule's outcomes of a period are counted.
create index clock_by_rule on clocks.clock (tenant_id, rule_id, due_on)
  include (authority_id, unit_id, judged_unit_id, due_at, original_due_at, hour_based, stopped_at, cancelled_at, cancelled_code);

-- The role that counts reaches every unit of the board and none of the columns that say which case, whose, by whom or why.
create policy counts on clocks.clock for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant usage on schema clocks to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, judged_unit_id, rule_id, due_at, due_on, original_due_at, hour_based, stopped_at, cancelled_at, cancelled_code)
  on clocks.clock to samsyn_measures;
