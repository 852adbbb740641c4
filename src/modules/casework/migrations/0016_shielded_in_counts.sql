-- Where a shielded reporter (OSL 26:5) works is not counted either: among few reports one that is counted and not found tells which organisation.
alter table casework.report_child add column reporter_shielded boolean not null default false;
update casework.report_child c set reporter_shielded = true from casework.report r
  where r.tenant_id = c.tenant_id and r.id = c.report_id and r.reporter_shielded;
drop index casework.report_child_by_day;
create index report_child_by_day on casework.report_child (tenant_id, authority_id, received_on)
  include (position, unit_id, channel, reporter_category, organisation_id, organisation_name_id, age_group, reporter_shielded);
grant select (reporter_shielded) on casework.report_child to samsyn_measures;
grant update (reporter_shielded) on casework.report_child to samsyn_app;
