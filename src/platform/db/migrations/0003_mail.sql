-- Mail on its way out, put here in the same transaction as what it is about; a job of its own sends it. Reached by the worker's role alone.
-- local table: platform.mail
create table platform.mail (
  id uuid primary key,
  tenant_id uuid not null,
  address text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  -- When the mail server took it over.
  sent_at timestamptz,
  -- Its code when it refused it for good.
  refused text,
  check (sent_at is null or refused is null)
);
create index mail_by_age on platform.mail (made_at);

grant select, insert, update, delete on platform.mail to samsyn_worker;
