-- The unit for adults can send an application back, with why; and the co-work that a transition gave its owner is known, so that it can end with it.

alter table transitions.step drop constraint step_kind_check;
alter table transitions.step add constraint step_kind_check
  check (kind in ('settlement', 'owner', 'attempt', 'application', 'confirmation', 'returned', 'outcome'));
alter table transitions.step add check (kind <> 'returned' or application_case_id is not null and body is not null);

-- Null where the owner reached the case before. Of casework.
alter table transitions.transition add column owner_co_work_id uuid;
