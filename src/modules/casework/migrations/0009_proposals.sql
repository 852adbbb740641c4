-- The decision of a preliminary assessment, written by somebody who may not take it and handed to the function that may.

-- What was proposed, and what became of it. The words never change; how it was settled is written once.
create table casework.decision_proposal (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('open', 'not_open', 'join')),
  reason_code text,
  body text not null,
  not_at_once_reason text,
  -- The function that would investigate, of a proposal to open.
  investigator_function uuid,
  decider_function uuid not null,
  decider_title text not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  proposed_by_function_title text not null,
  proposed_by_employee uuid,
  proposed_by_function uuid,
  settled_at timestamptz,
  settled_as text check (settled_as in ('decided', 'returned', 'withdrawn')),
  settled_by text,
  settled_by_function_title text,
  settled_by_employee uuid,
  settled_note text,
  primary key (tenant_id, id),
  check ((settled_at is null) = (settled_as is null) and (settled_at is null) = (settled_by is null))
);
create index decision_proposal_by_case on casework.decision_proposal (tenant_id, case_id, proposed_at);
create unique index decision_proposal_waiting on casework.decision_proposal (tenant_id, case_id) where settled_at is null;

-- That a case waits for a decider, for lists: no words of it.
create table casework.awaiting_decision (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- Who is to decide, and who has the case meanwhile.
  function_id uuid not null,
  holder_function_id uuid,
  proposed_by text not null,
  proposed_at timestamptz not null,
  primary key (tenant_id, case_id)
);
create index awaiting_decision_by_function on casework.awaiting_decision (tenant_id, function_id);

alter table casework.decision_proposal enable row level security;
alter table casework.awaiting_decision enable row level security;

create policy content on casework.decision_proposal
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy directory on casework.awaiting_decision
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
      or holder_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant select, insert on casework.decision_proposal to samsyn_app;
grant update (settled_at, settled_as, settled_by, settled_by_function_title, settled_by_employee, settled_note)
  on casework.decision_proposal to samsyn_app;
grant select, insert, update, delete on casework.awaiting_decision to samsyn_app;
