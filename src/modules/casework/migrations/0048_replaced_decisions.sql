-- That a later decision has changed or annulled one: an id, a day and a code. A unit that performs what was decided sees it without the case.
create table casework.replaced_decision (
  tenant_id uuid not null,
  decision_id uuid not null,
  authority_id uuid not null,
  effect text not null check (effect in ('changed', 'annulled')),
  replaced_on date not null,
  primary key (tenant_id, decision_id)
);
insert into casework.replaced_decision
  select tenant_id, replaces, authority_id, effect, decided_on from casework.decision where replaces is not null;

alter table casework.replaced_decision enable row level security;
create policy authority on casework.replaced_decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert on casework.replaced_decision to samsyn_app;

-- A conflict of interest hides a wait from lists. A change that concerns the case, and a count of the whole board, reach it all the same.
alter policy authority on casework.execution_wait
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
