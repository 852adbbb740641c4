-- The log reviewer's words on an emergency opening are the same as on every alarm; none has been written with the former ones.
alter table access.broken_glass drop constraint broken_glass_verdict_check;
alter table access.broken_glass
  add constraint broken_glass_verdict_check check (verdict in ('in_order', 'not_in_order', 'followed_up'));
create index broken_glass_unjudged on access.broken_glass (tenant_id, unit_id, broken_at) where reviewed_at is null;

-- Seen by who opened, by who has the case open, by who leads the unit that had the case, and by the log review of the board.
alter policy app on access.broken_glass
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (employee_id = nullif(current_setting('app.employee', true), '')::uuid
      or unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or nullif(current_setting('app.review', true), '') = 'on'));

-- A key of the family name, for the log review.
alter table access.person_fact add column surname_key bytea;
