-- What figures of interventions are counted from: days and codes, and no words.

-- In which published figure an intervention is told, when it is given after an assessment.
alter table interventions.catalogue_entry
  add column reported_as text not null default 'open_care' check (reported_as in ('open_care', 'housing_support', 'elsewhere'));

create table interventions.commission_figure (
  tenant_id uuid not null,
  commission_id uuid not null,
  -- The case that ordered it.
  case_id uuid not null,
  authority_id uuid not null,
  -- The performing unit.
  unit_id uuid not null,
  -- Tells persons apart without saying who: a digest of the person's id.
  individual uuid not null,
  area text not null,
  entry_id uuid not null,
  -- The published group, as the catalogue had it when it was ordered; null of what is told elsewhere.
  published_group text check (published_group in ('children_youth', 'adults', 'adults_housing_support')),
  sent_on date not null,
  contact_on date,
  started_on date,
  ended_on date,
  returned_on date,
  -- The days on which it had a plan that was agreed, in force, and looked at within six months.
  plan_during datemultirange not null default '{}',
  ending text,
  -- `followed_up`, or why there was no final follow-up.
  end_follow_up text,
  -- What the final follow-up said of the goals together.
  goals text check (goals in ('met', 'partly', 'not_met', 'not_assessed')),
  primary key (tenant_id, commission_id)
);
create index commission_figure_started on interventions.commission_figure (tenant_id, authority_id, started_on)
  include (unit_id, individual, area, entry_id, published_group, ended_on);
create index commission_figure_ended on interventions.commission_figure (tenant_id, authority_id, ended_on)
  include (unit_id, area, entry_id, ending, end_follow_up, goals);
create index commission_figure_by_case on interventions.commission_figure (tenant_id, case_id);

alter table interventions.commission_figure enable row level security;
create policy directory on interventions.commission_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), commission_id::text), 0) = 0
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on interventions.commission_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update on interventions.commission_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, individual, area, entry_id, published_group, sent_on, contact_on, started_on, ended_on,
  returned_on, plan_during, ending, end_follow_up, goals)
  on interventions.commission_figure to samsyn_measures;

insert into interventions.commission_figure
    (tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id, published_group, sent_on, contact_on, started_on,
    ended_on, returned_on)
  select c.tenant_id, c.id, c.case_id, c.authority_id, c.unit_id, md5('individual ' || h.person_id)::uuid, h.area, c.entry_id,
    case when h.area = 'child_youth' then 'children_youth' else 'adults' end,
    (c.sent_at at time zone 'Europe/Stockholm')::date, c.first_contact_on, c.started_on, c.ended_on,
    (c.returned_at at time zone 'Europe/Stockholm')::date
  from interventions.commission c join casework.case_head h on h.tenant_id = c.tenant_id and h.id = c.id;
