-- What has been told before a time ran out stands with the clock from now on, for figures; so does what was told before that was kept.
update clocks.clock c set reminded_on = s.on_day
  from (select tenant_id, clock_id, min((at at time zone 'Europe/Stockholm')::date) as on_day from reminders.step
    where outcome = 'told' and at < due_at group by 1, 2) s
  where s.tenant_id = c.tenant_id and s.clock_id = c.id;
