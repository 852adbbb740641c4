-- What coded problems asked for when an investigation was concluded, and what had been done: days and codes for figures, and no words. Written
-- then and never changed, so that a figure does not change with the routine. Of investigations that were concluded before nothing is known.
create table casework.required_instrument (
  tenant_id uuid not null,
  coding_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- Which had the case then.
  unit_id uuid not null,
  problem text not null,
  -- Any one of these, in the order of their codes.
  any_of text[] not null,
  standing text not null check (standing in ('missing', 'waived', 'expert_missing', 'done')),
  -- Which of them was used; null when none was.
  used text,
  concluded_on date not null,
  primary key (tenant_id, coding_id),
  check (standing not in ('done', 'expert_missing') or used is not null)
);
create index required_instrument_concluded on casework.required_instrument (tenant_id, authority_id, concluded_on)
  include (unit_id, problem, any_of, standing, used);
create index required_instrument_by_case on casework.required_instrument (tenant_id, case_id);

alter table casework.required_instrument enable row level security;
create policy directory on casework.required_instrument to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on casework.required_instrument for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.required_instrument to samsyn_app;
grant select (tenant_id, authority_id, unit_id, problem, any_of, standing, used, concluded_on)
  on casework.required_instrument to samsyn_measures;

-- The days on which a case counted as gone through: from each review on, for as many weeks as the municipality said then. Of reviews that were
-- made before, the eight that hold where it has said nothing.
alter table casework.case_head add column reviewed_during datemultirange not null default '{}';
update casework.case_head h set reviewed_during = r.days
  from (
    select tenant_id, case_id, range_agg(daterange(on_day, on_day + 56, '[]')) as days
    from (select tenant_id, case_id, (reviewed_at at time zone 'Europe/Stockholm')::date as on_day from casework.case_review) v
    group by tenant_id, case_id
  ) r
  where r.tenant_id = h.tenant_id and r.case_id = h.id;
create index case_head_opened on casework.case_head (tenant_id, authority_id, opened_on);
create index case_head_closed on casework.case_head (tenant_id, authority_id, closed_on)
  include (unit_id, opened_on, area);
-- Days and codes of cases: not which case, nor whose.
create policy counts on casework.case_head for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select (tenant_id, authority_id, unit_id, area, opened_on, closed_on, reviewed_during)
  on casework.case_head to samsyn_measures;
