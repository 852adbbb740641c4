-- What further figures are counted from: days and codes, and no words. Persons are told apart by a digest of their id, as in other modules' figures,
-- so that one is counted once, and a return is known.

-- What came in about somebody, and what became of it: a row for each case that it began.
create table casework.intake_figure (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- Where it came in; stays there wherever the case goes.
  unit_id uuid not null,
  kind text not null check (kind in ('concern_report', 'application')),
  area text not null,
  -- About a child or somebody under 21, so that it is assessed within the law's days.
  young boolean not null,
  channel text not null,
  reporter_category text not null,
  age_group text not null,
  received_on date not null,
  -- When it was decided whether to investigate, or it was joined to an investigation that went on.
  ended_on date,
  outcome text check (outcome in ('opened', 'not_opened', 'joined')),
  primary key (tenant_id, case_id),
  check ((ended_on is null) = (outcome is null))
);
create index intake_figure_received on casework.intake_figure (tenant_id, authority_id, received_on)
  include (unit_id, kind, area, channel, age_group);
create index intake_figure_ended on casework.intake_figure (tenant_id, authority_id, ended_on)
  include (unit_id, kind, young, outcome, reporter_category, age_group);

-- Whose investigation ended without an intervention, or whose case was closed after one: whether another is opened within twelve months. Not those who
-- have moved or died.
create table casework.return_figure (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  individual uuid not null,
  area text not null,
  ended_on date not null,
  ended_as text not null check (ended_as in ('without', 'after')),
  -- The last day of the twelve months.
  due_on date not null,
  primary key (tenant_id, case_id)
);
create index return_figure_due on casework.return_figure (tenant_id, authority_id, due_on)
  include (unit_id, individual, area, ended_on, ended_as);

alter table casework.investigation_span
  add column individual uuid,
  add column begun_with text check (begun_with in ('report', 'application')),
  -- How it stood when it was concluded: whether the child had been talked with.
  add column child_talk text check (child_talk in ('alone', 'with_others', 'stated_reason', 'none', 'under_four', 'no_child'));
create index investigation_span_individual on casework.investigation_span (tenant_id, authority_id, individual, opened_on);

alter table casework.coded_problem
  add column individual uuid,
  -- In which order they were written down: of two of one day, the first.
  add column nth bigint not null generated always as identity;
create index coded_problem_individual on casework.coded_problem (tenant_id, authority_id, individual, coded_on);

-- When the application came in that began the case; of the case's first decision alone.
alter table casework.decision_figure add column applied_on date;

update casework.investigation_span s set
  individual = md5('individual ' || h.person_id)::uuid,
  begun_with = case when exists (select from casework.report_copy c where c.tenant_id = s.tenant_id and c.case_id = s.case_id
    and c.joined_from is null and c.kind = 'application') then 'application' else 'report' end,
  child_talk = case when s.concluded_on is null then null
    when case when h.birth_date is null then s.area <> 'child_youth' else extract(year from age(s.opened_on, h.birth_date)) >= 18 end then 'no_child'
    when h.birth_date is not null and extract(year from age(s.concluded_on, h.birth_date)) < 4 then 'under_four'
    when exists (select from casework.child_talk k where k.tenant_id = s.tenant_id and k.case_id = s.case_id and k.alone) then 'alone'
    when exists (select from casework.child_talk k where k.tenant_id = s.tenant_id and k.case_id = s.case_id and k.held_on is not null) then 'with_others'
    when exists (select from casework.child_talk k where k.tenant_id = s.tenant_id and k.case_id = s.case_id) then 'stated_reason'
    else 'none' end
  from casework.case_head h where h.tenant_id = s.tenant_id and h.id = s.case_id;
update casework.coded_problem p set individual = md5('individual ' || h.person_id)::uuid
  from casework.case_head h where h.tenant_id = p.tenant_id and h.id = p.case_id;
update casework.decision_figure f set applied_on = a.received_on
  from (select c.tenant_id, c.case_id, min((c.received_at at time zone 'Europe/Stockholm')::date) as received_on
    from casework.report_copy c where c.kind = 'application' and c.joined_from is null group by 1, 2) a
  where a.tenant_id = f.tenant_id and a.case_id = f.case_id and a.received_on <= f.decided_on
    and f.decision_id = (select d.id from casework.decision d where d.tenant_id = f.tenant_id and d.case_id = f.case_id
      order by d.decided_on, d.recorded_at, d.id limit 1);
insert into casework.intake_figure (tenant_id, case_id, authority_id, unit_id, kind, area, young, channel, reporter_category, age_group, received_on,
    ended_on, outcome)
  select distinct on (h.tenant_id, h.id) h.tenant_id, h.id, h.authority_id, r.unit_id, c.kind, h.area, c.young, c.channel, coalesce(h.reporter_category, 'anonymous'),
    case when p.unborn then 'unborn' when h.birth_date is null or h.birth_date > d.received_on then 'unknown'
      when a.years <= 5 then 'age_0_5' when a.years <= 12 then 'age_6_12' when a.years <= 15 then 'age_13_15'
      when a.years <= 17 then 'age_16_17' when a.years <= 20 then 'age_18_20' else 'age_21' end,
    d.received_on,
    case when h.state = 'joined' or h.state = 'not_opened' then h.closed_on else h.investigation_opened_on end,
    case when h.state = 'joined' then 'joined' when h.state = 'not_opened' then 'not_opened'
      when h.investigation_opened_on is not null then 'opened' end
  from casework.case_head h
    join casework.report_copy c on c.tenant_id = h.tenant_id and c.case_id = h.id and c.joined_from is null
    join casework.report_case r on r.tenant_id = c.tenant_id and r.case_id = c.case_id and r.report_id = c.report_id
    join casework.person p on p.tenant_id = h.tenant_id and p.id = h.person_id,
    lateral (select (c.received_at at time zone 'Europe/Stockholm')::date as received_on) d,
    lateral (select extract(year from age(d.received_on, h.birth_date))::int as years) a
  where h.state not in ('joined', 'not_opened') or h.closed_on is not null
  order by h.tenant_id, h.id, c.received_at, c.report_id;
insert into casework.return_figure (tenant_id, case_id, authority_id, unit_id, individual, area, ended_on, ended_as, due_on)
  select s.tenant_id, s.case_id, s.authority_id, s.unit_id, s.individual, s.area, e.ended_on, e.ended_as, (e.ended_on + interval '12 months')::date
  from casework.investigation_span s
    join casework.case_head h on h.tenant_id = s.tenant_id and h.id = s.case_id
    left join casework.case_closing c on c.tenant_id = s.tenant_id and c.case_id = s.case_id,
    lateral (select case when s.outcome = 'intervention_proposed' then h.closed_on else s.concluded_on end as ended_on,
      case when s.outcome = 'intervention_proposed' and coalesce(c.reason, 'ended') in ('ended', 'other') then 'after' else 'without' end as ended_as) e
  where s.outcome not in ('moved', 'died') and coalesce(c.reason, 'ended') not in ('moved', 'died') and e.ended_on is not null
    and s.individual is not null;

alter table casework.intake_figure enable row level security;
alter table casework.return_figure enable row level security;
create policy directory on casework.intake_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy directory on casework.return_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case a row is of.
create policy counts on casework.intake_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy counts on casework.return_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.intake_figure, casework.return_figure to samsyn_app;
grant update (ended_on, outcome) on casework.intake_figure to samsyn_app;
grant select (individual, begun_with, child_talk) on casework.investigation_span to samsyn_app, samsyn_measures;
grant update (child_talk) on casework.investigation_span to samsyn_app;
grant select (individual, nth) on casework.coded_problem to samsyn_measures;
grant select (applied_on) on casework.decision_figure to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, kind, area, young, channel, reporter_category, age_group, received_on, ended_on, outcome)
  on casework.intake_figure to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, individual, area, ended_on, ended_as, due_on) on casework.return_figure to samsyn_measures;
