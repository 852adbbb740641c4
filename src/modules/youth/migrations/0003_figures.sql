-- What lists and figures are made of: days and codes, and no words. The unit and the function follow the case when it is given away.

create table youth.talk_figure (
  tenant_id uuid not null,
  notice uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- Who has the case; null while nobody does.
  function_id uuid,
  received_at timestamptz not null,
  -- 48 hours later, and the Swedish day of that.
  due_at timestamptz not null,
  due_on date not null,
  source text not null,
  offence text not null,
  suspicion text not null,
  first_offence text not null,
  -- The first offer, and what was last answered.
  offered_at timestamptz,
  answer text,
  held_at timestamptz,
  police boolean,
  -- How it went: held or offered within the 48 hours, or not.
  held text not null check (held in ('in_time', 'late', 'not_held')),
  offered text not null check (offered in ('in_time', 'late', 'not_offered')),
  withdrawn boolean not null,
  primary key (tenant_id, notice)
);
create index talk_figure_due on youth.talk_figure (tenant_id, authority_id, due_on)
  include (unit_id, held, offered, police, source, offence, suspicion, first_offence) where not withdrawn;
create index talk_figure_by_unit on youth.talk_figure (tenant_id, unit_id, received_at);
create index talk_figure_by_function on youth.talk_figure (tenant_id, function_id, received_at) where function_id is not null;
create index talk_figure_by_case on youth.talk_figure (tenant_id, case_id);

create table youth.risk_figure (
  tenant_id uuid not null,
  risk uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  -- Who has the case; null while nobody does.
  function_id uuid,
  identified_on date not null,
  age integer not null,
  known_through text not null,
  offered_on date,
  answered_on date,
  declined_why text,
  received_on date,
  -- How far it has come.
  stage text not null check (stage in ('identified', 'offered', 'declined', 'accepted', 'received')),
  withdrawn boolean not null,
  primary key (tenant_id, risk)
);
create index risk_figure_identified on youth.risk_figure (tenant_id, authority_id, identified_on)
  include (unit_id, age, known_through, stage) where not withdrawn;
create index risk_figure_by_unit on youth.risk_figure (tenant_id, unit_id, identified_on);
create index risk_figure_by_function on youth.risk_figure (tenant_id, function_id, identified_on) where function_id is not null;
create index risk_figure_by_case on youth.risk_figure (tenant_id, case_id);

grant usage on schema youth to samsyn_measures;

alter table youth.talk_figure enable row level security;
create policy directory on youth.talk_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on youth.talk_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on youth.talk_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, due_on, received_at, source, offence, suspicion, first_offence, held, offered, police, withdrawn)
  on youth.talk_figure to samsyn_measures;

alter table youth.risk_figure enable row level security;
create policy directory on youth.risk_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on youth.risk_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update on youth.risk_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, identified_on, age, known_through, declined_why, received_on, stage, withdrawn)
  on youth.risk_figure to samsyn_measures;
