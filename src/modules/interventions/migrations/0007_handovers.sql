-- What happens with a commission from when it is sent until it runs, and the meetings of two units at which it is handed over.

-- When the orderer had acted on a commission that came back.
alter table interventions.commission add column return_settled_at timestamptz;

-- A meeting of the ordering and the performing unit. Holds no word about anybody whom a commission is about.
create table interventions.handover_meeting (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  from_unit_id uuid not null,
  unit_id uuid not null,
  day date not null,
  -- Who took part, as written.
  present text not null,
  -- What was spoken of, in order: nothing but ids.
  commission_ids uuid[] not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, id)
);
create index handover_meeting_by_unit on interventions.handover_meeting (tenant_id, unit_id, day);
create index handover_meeting_by_orderer on interventions.handover_meeting (tenant_id, from_unit_id, day);

create table interventions.commission_step (
  tenant_id uuid not null,
  id uuid not null,
  commission_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  -- At which handover; null outside one.
  meeting_id uuid,
  step text not null,
  on_day date not null,
  -- Whom it was given to, as they were then.
  receiver text,
  reason text,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index commission_step_by_commission on interventions.commission_step (tenant_id, commission_id, recorded_at);
create index commission_step_by_meeting on interventions.commission_step (tenant_id, meeting_id) where meeting_id is not null;

alter table interventions.handover_meeting enable row level security;
alter table interventions.commission_step enable row level security;
create policy directory on interventions.handover_meeting to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or from_unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])));
create policy content on interventions.commission_step to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (commission_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant select, insert on interventions.handover_meeting to samsyn_app;
grant select, insert on interventions.commission_step to samsyn_app;
