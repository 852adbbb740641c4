-- What figures of investigations are counted from: days and codes beside those that a span already holds, and no words.

-- In which unit it was opened: what it is counted in there stays when it is moved.
alter table casework.investigation_span add column opened_unit_id uuid;
-- How it stood when it was concluded: whether the time had been extended, and whether the standard questions had been put.
alter table casework.investigation_span
  add column extension text check (extension in ('none', 'in_time', 'too_late', 'no_limit')),
  add column questions text check (questions in ('asked', 'stated_reason', 'not_asked'));

update casework.investigation_span set opened_unit_id = unit_id;
alter table casework.investigation_span alter column opened_unit_id set not null;
update casework.investigation_span s set
  extension = case
    when not exists (select from clocks.clock c where c.tenant_id = s.tenant_id and c.case_id = s.case_id and c.rule_id like 'BU-040%') then 'no_limit'
    when exists (select from casework.investigation_extension e where e.tenant_id = s.tenant_id and e.case_id = s.case_id and not e.late) then 'in_time'
    when exists (select from casework.investigation_extension e where e.tenant_id = s.tenant_id and e.case_id = s.case_id) then 'too_late'
    else 'none' end,
  questions = case
    when (select count(distinct q.subject) from casework.standard_question q
      where q.tenant_id = s.tenant_id and q.case_id = s.case_id and q.outcome <> 'not_asked') = 2 then 'asked'
    when (select count(distinct q.subject) from casework.standard_question q
      where q.tenant_id = s.tenant_id and q.case_id = s.case_id) = 2 then 'stated_reason'
    else 'not_asked' end
  where concluded_on is not null;
alter table casework.investigation_span add check ((concluded_on is null) = (extension is null) and (concluded_on is null) = (questions is null));

grant select (opened_unit_id, extension, questions) on casework.investigation_span to samsyn_app, samsyn_measures;
grant update (extension, questions) on casework.investigation_span to samsyn_app;
