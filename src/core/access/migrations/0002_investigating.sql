-- Whether an investigation is under way in the case: what a new report about the same person is joined to.
alter table access.case_fact add column investigating boolean not null default false;
