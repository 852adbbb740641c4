-- Whether what a case has ordered is still under way is asked before it is closed.
create index case_fact_by_ordering_case on access.case_fact (tenant_id, ordered_by) where ordered_by is not null;
