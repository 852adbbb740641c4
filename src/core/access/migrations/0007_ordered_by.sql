-- The case of a unit that performs what another case has ordered: which case that is. Null in an authority's own case.
alter table access.case_fact add column ordered_by uuid;
