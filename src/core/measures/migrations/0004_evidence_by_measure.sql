-- The key finds a figure's rows; which unit each is of is judged by the policy, row by row, and no query asks by it.
drop index measures.evidence_by_unit;
