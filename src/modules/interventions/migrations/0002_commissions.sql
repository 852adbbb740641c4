-- What one unit orders of another after a decision. A commission has the id of the case in which the performing unit documents it, so that whoever has
-- that case has the commission, and whoever has the case that ordered it has it too.

create table interventions.commission (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  -- The case that orders, and its unit when it did.
  case_id uuid not null,
  -- By which the same order sent twice is known.
  order_id uuid not null,
  from_unit_id uuid not null,
  -- The performing unit.
  unit_id uuid not null,
  number text not null,
  decision_id uuid not null,
  decision_kind text not null,
  decided_on date not null,
  -- The version of the catalogue's entry that was ordered, and its name then.
  entry_id uuid not null,
  entry_version integer not null,
  entry_name text not null,
  state text not null check (state in ('sent', 'received', 'started', 'paused', 'ended', 'returned')),
  planned_from date not null,
  planned_to date,
  sent_at timestamptz not null,
  sent_by text not null,
  received_at timestamptz,
  first_contact_on date,
  started_on date,
  paused_on date,
  ended_on date,
  returned_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check (planned_to >= planned_from)
);
create unique index commission_by_case on interventions.commission (tenant_id, case_id, order_id);
create index commission_by_unit on interventions.commission (tenant_id, unit_id, state, sent_at);
create index commission_by_orderer on interventions.commission (tenant_id, from_unit_id, state, sent_at);

-- What is ordered, in words. A change is a new version.
create table interventions.commission_order (
  tenant_id uuid not null,
  commission_id uuid not null,
  version integer not null check (version >= 1),
  authority_id uuid not null,
  case_id uuid not null,
  purpose text not null,
  scope text not null,
  -- Why it was changed; null of the first.
  reason text,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, commission_id, version)
);

create table interventions.commission_goal (
  tenant_id uuid not null,
  id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  position integer not null,
  body text not null,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (tenant_id, id)
);
create index commission_goal_by_commission on interventions.commission_goal (tenant_id, commission_id, position);

alter table interventions.commission enable row level security;
alter table interventions.commission_order enable row level security;
alter table interventions.commission_goal enable row level security;

-- Heads are seen by both units; a conflict of interest in either case hides them.
create policy directory on interventions.commission to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or from_unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), id::text), 0) = 0
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy content on interventions.commission_order to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy content on interventions.commission_goal to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant select, insert, update on interventions.commission to samsyn_app;
grant select, insert on interventions.commission_order to samsyn_app;
grant select, insert on interventions.commission_goal to samsyn_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on interventions.commission_goal to samsyn_app;
