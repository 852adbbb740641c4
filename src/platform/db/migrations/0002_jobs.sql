-- Jobs, done by whichever copy of the server is first. A claim is a time limit in the row and no lock of the database: it outlives the
-- transaction that made it, and runs out by itself when the server that made it is gone. Reached by the worker's role alone.

alter table platform.periodic_job
  add column locked_by uuid,
  add column locked_until timestamptz,
  -- Failures in a row, and when the last one was.
  add column failures integer not null default 0,
  add column failed_at timestamptz;

-- What is done once, when its time has come; the row goes when it is done. The payload holds ids and no content.
-- local table: platform.job
create table platform.job (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_by uuid,
  locked_until timestamptz,
  -- Kind and place of the last failure, never its message.
  last_error text,
  given_up_at timestamptz
);
create index job_to_run on platform.job (run_at) where given_up_at is null;

revoke all on platform.periodic_job from samsyn_app;
grant usage on schema platform to samsyn_worker;
grant select, insert, update, delete on platform.periodic_job, platform.job to samsyn_worker;
