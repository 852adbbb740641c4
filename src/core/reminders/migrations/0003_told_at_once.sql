-- What is told at once, by an operation and not by the worker: an alarm, or that something has come to a case. It is about no clock, and the
-- worker mails it as it mails the others.
alter table reminders.notice drop constraint notice_kind_check;
alter table reminders.notice alter column step drop not null;
alter table reminders.notice alter column clock_id drop not null;
alter table reminders.notice alter column rule_id drop not null;
alter table reminders.notice alter column rule_version drop not null;
alter table reminders.notice alter column due_at drop not null;
alter table reminders.notice alter column due_on drop not null;
alter table reminders.notice alter column hour_based drop not null;
alter table reminders.notice add constraint notice_of_clock
  check ((kind in ('warning', 'untouched', 'missed', 'escalated')) = (clock_id is not null)
    and num_nulls(step, clock_id, rule_id, rule_version, due_at, due_on, hour_based) in (0, 7));

-- Whoever acts may tell a colleague of the board, and reads none but the own.
create policy told on reminders.notice for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and clock_id is null);
grant insert on reminders.notice to samsyn_app;
