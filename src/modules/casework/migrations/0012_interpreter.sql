-- Whether an interpreter is needed, for the head of a case and for lists: the language, empty when it is not known; null when none is needed.
-- Until somebody has said so of the person, it is what the report says.
alter table casework.case_head add column interpreter text;
update casework.case_head h set interpreter = coalesce(p.language, '') from casework.person p
  where p.tenant_id = h.tenant_id and p.id = h.person_id and p.interpreter;
update casework.case_head h set interpreter = c.interpreter_language from casework.report_copy c
  where h.interpreter is null and c.tenant_id = h.tenant_id and c.case_id = h.id and c.interpreter_language is not null
    and c.joined_from is null;
