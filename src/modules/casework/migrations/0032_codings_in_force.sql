-- A coding is in force as long as its case is open: the day on which it was closed stands beside the coding's own days.
alter table casework.coded_problem add column closed_on date;
update casework.coded_problem p set closed_on = h.closed_on from casework.case_head h
  where h.tenant_id = p.tenant_id and h.id = p.case_id and h.closed_on is not null;
-- Until when it is in force, and when that was written down: a case is closed on the day itself.
alter table casework.coded_problem
  add column stands_until date generated always as (least(ended_on, closed_on)) stored,
  add column end_known_on date generated always as (
    case when closed_on is null or ended_on < closed_on then end_recorded_on else closed_on end) stored;
create index coded_problem_in_force on casework.coded_problem (tenant_id, authority_id, stands_until);
create index coded_problem_end_known on casework.coded_problem (tenant_id, authority_id, end_known_on);
grant select (stands_until, end_known_on) on casework.coded_problem to samsyn_measures;
grant update (closed_on) on casework.coded_problem to samsyn_app;
