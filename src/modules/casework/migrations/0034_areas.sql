-- Cases about adults beside those about children, and the person's own application beside the report: it opens the investigation itself.
alter table casework.case_head add constraint case_head_area_check
  check (area in ('child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability'));

alter table casework.report add column kind text not null default 'concern_report'
  check (kind in ('concern_report', 'application'));
alter table casework.report add column area text not null default 'child_youth'
  check (area in ('child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability'));

-- young: about a child or a young person under 21 (SoL 20:1-2), so that the need of protection is assessed at once and the decision has its
-- fourteen days. Judged on the day on which it came in, and kept: a birthday or a corrected date of birth does not undo what was owed.
alter table casework.report_copy add column kind text not null default 'concern_report'
  check (kind in ('concern_report', 'application'));
alter table casework.report_copy add column area text not null default 'child_youth'
  check (area in ('child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability'));
alter table casework.report_copy add column young boolean not null default true;

-- What has opened itself and nobody has been given yet waits in the inbox beside what is to be decided.
create index case_waiting on casework.case_head (tenant_id, unit_id)
  where state = 'investigation' and function_id is null;
