-- The organisations that report: schools, health centres, the police … Kept as a register, so that reports can be counted by which of
-- them they came from. Holds no person.

create table casework.organisation (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  category text not null,
  -- Where in the municipality, or which other one: "Norrängen", "Fjällsta kommun".
  district text,
  active_from date,
  active_to date,
  -- Where what was this organisation is found now. Without a day the two have always been the same one, entered twice.
  merged_into uuid,
  merged_on date,
  -- Two who change it at once don't overwrite one another.
  version integer not null,
  primary key (tenant_id, id)
);

-- Every name under which an organisation is, was or has been written. Without an organisation: somebody who reported wrote it, and nobody
-- has said yet which organisation it is. When it is said, the reports under that name follow.
create table casework.organisation_name (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  category text not null,
  name text not null,
  -- As names are compared: lower case, single blanks, no punctuation.
  name_key text collate "C" not null,
  organisation_id uuid,
  kind text not null check (kind in ('current', 'former', 'also')),
  -- The last day on which a report came under this name; null when none has.
  written_on date,
  primary key (tenant_id, id),
  unique (tenant_id, authority_id, category, name_key)
);
create index organisation_name_by_organisation on casework.organisation_name (tenant_id, organisation_id);
create index organisation_name_by_key on casework.organisation_name (tenant_id, authority_id, name_key);

-- What has been done with an entry of the register, for its history.
create table casework.organisation_event (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  organisation_id uuid not null,
  at timestamptz not null,
  kind text not null,
  body text,
  by_name text not null,
  primary key (tenant_id, id)
);
create index organisation_event_by_organisation on casework.organisation_event (tenant_id, organisation_id, at);

-- From the register when it was chosen there; otherwise by the name as it was written. Neither for who reports as private.
alter table casework.report add column organisation_id uuid;
alter table casework.report add column organisation_name_id uuid;

-- What is counted: one row for each child of a report as it came in, and nothing that says who the child is. The report itself is counted
-- on its first child. Stays where the report came in, wherever the case goes.
create table casework.report_child (
  tenant_id uuid not null,
  report_id uuid not null,
  position integer not null,
  authority_id uuid not null,
  unit_id uuid not null,
  received_on date not null,
  channel text not null,
  reporter_category text not null,
  organisation_id uuid,
  organisation_name_id uuid,
  -- The child's age on the day on which the report came in.
  age_group text not null,
  primary key (tenant_id, report_id, position)
);
create index report_child_by_day on casework.report_child (tenant_id, authority_id, received_on)
  include (position, unit_id, channel, reporter_category, organisation_id, organisation_name_id, age_group);
create index report_child_by_unit on casework.report_child (tenant_id, unit_id, received_on);

insert into casework.organisation_name (tenant_id, id, authority_id, category, name, name_key, kind, written_on)
  select r.tenant_id, md5(concat_ws(' ', r.tenant_id, r.authority_id, r.reporter_category, k.name_key))::uuid, r.authority_id,
    r.reporter_category, min(r.reporter_organisation), k.name_key, 'also', max((r.received_at at time zone 'Europe/Stockholm')::date)
  from casework.report r,
    lateral (select trim(regexp_replace(lower(r.reporter_organisation), '[^[:alnum:]]+', ' ', 'g')) as name_key) k
  where k.name_key <> ''
  group by r.tenant_id, r.authority_id, r.reporter_category, k.name_key;
update casework.report r set organisation_name_id = n.id from casework.organisation_name n
  where n.tenant_id = r.tenant_id and n.authority_id = r.authority_id and n.category = r.reporter_category
    and n.name_key = trim(regexp_replace(lower(r.reporter_organisation), '[^[:alnum:]]+', ' ', 'g'));
insert into casework.report_child (tenant_id, report_id, position, authority_id, unit_id, received_on, channel, reporter_category,
    organisation_name_id, age_group)
  select r.tenant_id, r.id, rc.position, r.authority_id, r.unit_id, d.received_on, r.channel, r.reporter_category,
    r.organisation_name_id,
    case when p.unborn then 'unborn' when p.birth_date is null or p.birth_date > d.received_on then 'unknown'
      when a.years <= 5 then 'age_0_5' when a.years <= 12 then 'age_6_12' when a.years <= 15 then 'age_13_15'
      when a.years <= 17 then 'age_16_17' when a.years <= 20 then 'age_18_20' else 'age_21' end
  from casework.report r
    join casework.report_case rc on rc.tenant_id = r.tenant_id and rc.report_id = r.id
    join casework.case_head h on h.tenant_id = rc.tenant_id and h.id = rc.case_id
    join casework.person p on p.tenant_id = h.tenant_id and p.id = h.person_id,
    lateral (select (r.received_at at time zone 'Europe/Stockholm')::date as received_on) d,
    lateral (select extract(year from age(d.received_on, p.birth_date))::int as years) a;

alter table casework.organisation enable row level security;
alter table casework.organisation_name enable row level security;
alter table casework.organisation_event enable row level security;
alter table casework.report_child enable row level security;

create policy authority on casework.organisation to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.organisation_name to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.organisation_event to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy directory on casework.report_child to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or report_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which report a row is of.
create policy counts on casework.report_child for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert, update on casework.organisation to samsyn_app;
grant select, insert, update, delete on casework.organisation_name to samsyn_app;
grant select, insert on casework.organisation_event, casework.report_child to samsyn_app;
grant usage on schema casework to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, position, received_on, channel, reporter_category, organisation_id,
  organisation_name_id, age_group) on casework.report_child to samsyn_measures;
