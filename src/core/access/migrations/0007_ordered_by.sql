-- The case of a unit that performs what another case has ordered: which case that is. Null in an authority's own case.
alter table access.case_fact add column ordered_by uuid;
create index case_fact_by_orderer on access.case_fact (tenant_id, ordered_by) where ordered_by is not null;
