-- What figures of decisions and appeals are counted from: days and codes, and no words.
create table casework.decision_figure (
  tenant_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- Which had the case when it was decided.
  unit_id uuid not null,
  kind text not null,
  law text not null check (law in ('sol', 'lvu', 'lvm', 'lss')),
  level text not null check (level in ('official', 'chair', 'committee', 'board')),
  result text not null
    check (result in ('granted', 'partly_refused', 'refused', 'no_consent', 'no_need', 'withdrawn', 'moved')),
  decided_on date not null,
  -- When the written investigation that it rests on was signed; null where none was, and where an earlier decision is changed.
  signed_on date,
  -- When the first party had it.
  told_on date,
  primary key (tenant_id, decision_id),
  check (signed_on <= decided_on),
  check (told_on >= decided_on)
);
create index decision_figure_decided on casework.decision_figure (tenant_id, authority_id, decided_on)
  include (unit_id, kind, law, level, result, signed_on, told_on);
create index decision_figure_by_case on casework.decision_figure (tenant_id, case_id);

create table casework.appeal_figure (
  tenant_id uuid not null,
  appeal_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- Which had the case when it came in.
  unit_id uuid not null,
  kind text not null,
  law text not null check (law in ('sol', 'lvu', 'lvm', 'lss')),
  received_on date not null,
  timeliness text not null check (timeliness in ('in_time', 'late', 'told_wrongly')),
  outcome text not null default 'open' check (outcome in ('open', 'dismissed', 'changed', 'forwarded')),
  answered_on date,
  court_answer text check (court_answer in ('rejected', 'granted', 'partly_granted', 'sent_back', 'dismissed', 'written_off')),
  primary key (tenant_id, appeal_id),
  check ((answered_on is null) = (court_answer is null))
);
create index appeal_figure_received on casework.appeal_figure (tenant_id, authority_id, received_on)
  include (unit_id, kind, law, timeliness, outcome);
create index appeal_figure_answered on casework.appeal_figure (tenant_id, authority_id, answered_on)
  include (unit_id, kind, law, court_answer);
create index appeal_figure_by_case on casework.appeal_figure (tenant_id, case_id);

insert into casework.decision_figure
  select d.tenant_id, d.id, d.case_id, d.authority_id, h.unit_id, d.kind, d.law, d.level, d.result, d.decided_on,
    case when d.replaces is null then (
      select max((s.signed_at at time zone 'Europe/Stockholm')::date) from casework.signed_text s
        where s.tenant_id = d.tenant_id and s.case_id = d.case_id and s.adds_to is null
          and (s.signed_at at time zone 'Europe/Stockholm')::date <= d.decided_on) end,
    (select min(n.told_on) from casework.decision_notice n where n.tenant_id = d.tenant_id and n.decision_id = d.id)
  from casework.decision d join casework.case_head h on h.tenant_id = d.tenant_id and h.id = d.case_id;
insert into casework.appeal_figure
  select a.tenant_id, a.id, a.case_id, a.authority_id, h.unit_id, d.kind, d.law, a.received_on,
    case when a.in_time then 'in_time' when a.told_wrongly is null then 'late' else 'told_wrongly' end,
    coalesce((select s.step from casework.appeal_step s
      where s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.step <> 'answered'), 'open'),
    w.on_day, w.court_answer
  from casework.appeal a
    join casework.decision d on d.tenant_id = a.tenant_id and d.id = a.decision_id
    join casework.case_head h on h.tenant_id = a.tenant_id and h.id = a.case_id
    left join casework.appeal_step w on w.tenant_id = a.tenant_id and w.appeal_id = a.id and w.step = 'answered';

alter table casework.decision_figure enable row level security;
alter table casework.appeal_figure enable row level security;
create policy directory on casework.decision_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy directory on casework.appeal_figure to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- The role that counts reaches every unit of the board, and not which case it is of.
create policy counts on casework.decision_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy counts on casework.appeal_figure for select to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.decision_figure, casework.appeal_figure to samsyn_app;
grant update (told_on) on casework.decision_figure to samsyn_app;
grant update (outcome, answered_on, court_answer) on casework.appeal_figure to samsyn_app;
grant select (tenant_id, authority_id, unit_id, kind, law, level, result, decided_on, signed_on, told_on)
  on casework.decision_figure to samsyn_measures;
grant select (tenant_id, authority_id, unit_id, kind, law, received_on, timeliness, outcome, answered_on, court_answer)
  on casework.appeal_figure to samsyn_measures;
