-- A unit that performs what another case has ordered documents it in a case of its own: which case ordered it. Null in an authority's own case.
alter table casework.case_head add column ordered_by_case uuid;
create index case_by_ordering_case on casework.case_head (tenant_id, ordered_by_case) where ordered_by_case is not null;
