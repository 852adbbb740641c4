-- Forms that are fetched from the municipality's Open ePlatform, and how that goes. What the forms say stands in received_form alone.

-- The platform that the installation has been told of by the environment, so that the product can show which it is. Never its key.
create table eservices.platform (
  tenant_id uuid not null,
  -- Which kind of platform.
  name text not null,
  -- Null: none.
  host text,
  primary key (tenant_id, name)
);

create table eservices.polled_form (
  tenant_id uuid not null,
  authority_id uuid not null,
  family_id integer not null,
  -- Instances in any of these statuses there are fetched.
  statuses text[] not null,
  -- The status that they are given there when they have been taken in; null: none.
  done_status text,
  is_on boolean not null,
  set_at timestamptz not null,
  set_by text not null,
  -- When to ask next, in the system's time; null: as soon as can be.
  due_at timestamptz,
  -- In the domain's time: when the platform was last asked, and last answered.
  polled_at timestamptz,
  succeeded_at timestamptz,
  -- In a row; 0 when the platform answered the last time.
  failures integer not null,
  fault text,
  primary key (tenant_id, authority_id, family_id)
);

-- Where each instance stands between the two systems. A crash between any two steps goes on from here.
create table eservices.polled_instance (
  tenant_id uuid not null,
  authority_id uuid not null,
  family_id integer not null,
  -- FlowInstanceID: the platform's own.
  external_id text not null,
  -- What the platform said of its latest change; another word means that it has been sent in anew.
  mark text not null,
  -- The form that it was taken in as; null: not yet.
  form_id uuid,
  -- When the platform had been told; null: not yet.
  confirmed_at timestamptz,
  failures integer not null,
  fault text,
  -- When to try again, in the system's time.
  due_at timestamptz,
  primary key (tenant_id, authority_id, family_id, external_id)
);
create index polled_instance_open on eservices.polled_instance (tenant_id, authority_id, family_id) where confirmed_at is null;

-- Files of a form that waits. When it becomes a report they go into the children's files.
create table eservices.received_form_file (
  tenant_id uuid not null,
  -- The form's.
  id uuid not null,
  position integer not null,
  authority_id uuid not null,
  name text not null,
  media_type text not null,
  -- The form itself as its platform shows it, not something that somebody attached.
  is_form boolean not null,
  bytes bytea not null,
  sha256 bytea not null,
  primary key (tenant_id, id, position)
);

-- Files of the form that could not be kept: too large, of a kind that is not kept, or not to be had.
alter table eservices.received_form add column left_out integer not null default 0;

alter table eservices.platform enable row level security;
alter table eservices.polled_form enable row level security;
alter table eservices.polled_instance enable row level security;
alter table eservices.received_form_file enable row level security;

create policy tenant on eservices.platform
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy authority on eservices.polled_form to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy worker on eservices.polled_form to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy authority on eservices.polled_instance to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy worker on eservices.polled_instance to samsyn_worker
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy content on eservices.received_form_file
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant usage on schema eservices to samsyn_worker;
grant select on eservices.platform to samsyn_app;
grant select, insert, update on eservices.platform to samsyn_worker;
grant select, insert, update on eservices.polled_form to samsyn_app;
grant select on eservices.polled_form to samsyn_worker;
grant update (due_at, polled_at, succeeded_at, failures, fault) on eservices.polled_form to samsyn_worker;
grant select (tenant_id, authority_id, family_id, confirmed_at, failures, fault) on eservices.polled_instance to samsyn_app;
grant select, insert, update on eservices.polled_instance to samsyn_worker;
grant select, insert on eservices.received_form_file to samsyn_app;
