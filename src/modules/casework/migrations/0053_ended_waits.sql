-- Those that have ended are counted by their day. The register's list, which asks for what waits, goes on by its own index.
drop index casework.execution_wait_ended;
create index execution_wait_ended on casework.execution_wait (tenant_id, authority_id, ended_on) where ended_on is not null;
