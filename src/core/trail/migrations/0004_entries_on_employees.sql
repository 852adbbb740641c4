-- The few entries that are about an employee, by time: the log review looks a year back for who has appointed whom.
create index entry_on_employee on trail.entry (tenant_id, at) where subject_kind = 'employee';
