-- The preliminary assessment in full: what was asked and of whom, meetings, joining, the reporter's feedback, and who decides.

-- Whom the board talked with, or which own records it read, before anything was opened. Content; never changed.
create table casework.preliminary_contact (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  party text not null check (party in ('child', 'guardian', 'reporter', 'own_records')),
  party_name text,
  way text not null,
  held_at timestamptz not null,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index preliminary_contact_by_case on casework.preliminary_contact (tenant_id, case_id, held_at);

-- The meeting of child, guardians and reporter (SoL 19:5): each row is what became of it, the last one stands.
create table casework.reporter_meeting (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  standing text not null check (standing in ('offered', 'declined', 'held', 'unsuitable')),
  held_at timestamptz,
  took_part text[] not null,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index reporter_meeting_by_case on casework.reporter_meeting (tenant_id, case_id, recorded_at);

-- What a mandated reporter was told, or why nothing (SoL 19:6, OSL 26:9 a). Once for each report in a case.
create table casework.reporter_feedback (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  report_id uuid not null,
  given boolean not null,
  given_at timestamptz,
  way text,
  said text check (said in ('opened', 'not_opened', 'already_under_way')),
  why_not text,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, report_id),
  check (given = (given_at is not null) and given = (way is not null) and given = (said is not null) and given = (why_not is null))
);

-- That the report was joined to an open investigation of the same person, and what that case is called. One to a case.
create table casework.joining (
  tenant_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  into_number text not null,
  joined_at timestamptz not null,
  joined_by text not null,
  joined_by_employee uuid,
  joined_by_function uuid,
  primary key (tenant_id, case_id)
);

-- Which functions may decide what, by the delegation order. A new version with each change; the last one holds.
create table casework.delegation (
  tenant_id uuid not null,
  authority_id uuid not null,
  decision text not null check (decision in ('open', 'not_open', 'extend')),
  version integer not null,
  function_ids uuid[] not null,
  section text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, decision, version)
);

-- When the board's office is open on working days, as Swedish times of day; outside of it the social emergency unit is told.
create table casework.office_hours (
  tenant_id uuid not null,
  authority_id uuid not null,
  version integer not null,
  opens text not null check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes text not null check (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, version),
  check (opens < closes)
);

-- Of a report that is to be opened at once and was not: the written reasons. And by which delegation it was decided.
alter table casework.preliminary_decision add column not_at_once_reason text;
alter table casework.preliminary_decision add column delegation_section text;

alter table casework.preliminary_contact enable row level security;
alter table casework.reporter_meeting enable row level security;
alter table casework.reporter_feedback enable row level security;
alter table casework.joining enable row level security;
alter table casework.delegation enable row level security;
alter table casework.office_hours enable row level security;

create policy content on casework.preliminary_contact
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.reporter_meeting
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.reporter_feedback
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.joining
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy authority on casework.delegation
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.office_hours
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);

grant select, insert on casework.preliminary_contact, casework.reporter_meeting, casework.reporter_feedback, casework.joining,
  casework.delegation, casework.office_hours to samsyn_app;

-- What is handed into a case that is not opened: written there, and nothing of the case read.
create policy received on casework.report_copy for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));
create policy received on casework.report_case for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));
create policy received on casework.protection_assessment for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));
create policy received on casework.case_event for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));

-- Of the cases that were there before: those under investigation.
update access.case_fact f set investigating = true from casework.case_head h
  where h.tenant_id = f.tenant_id and h.id = f.case_id and h.state = 'investigation';

-- What the case was called in which the report came in, of a copy that was handed into an open investigation.
alter table casework.report_copy add column joined_from text;

-- Reports of violence that are not decided stand on the day of whoever has them, however far off their fourteen days end.
create index case_open_at_once on casework.case_head (tenant_id, unit_id) where open_at_once and state = 'preliminary';
