-- How those who speak for the child stand to the investigation and to what is proposed: its guardians, and from 15 the young person (SoL 3:4).
-- The last row of each holds; or the written reason why they are not heard.
create table casework.standpoint (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  party text not null check (party in ('guardian', 'child')),
  -- Of those who stand close in the child's file; null for somebody whom a report names, and for the child.
  relation_id uuid,
  -- As they were called then.
  person_name text not null,
  informed_on date,
  heard_on date,
  -- In their own words.
  body text,
  why_not text,
  to_investigation text not null,
  to_intervention text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id),
  check ((heard_on is null) = (body is null))
);
create index standpoint_by_case on casework.standpoint (tenant_id, case_id, recorded_at);

-- What an investigation is to answer, who is to be heard and when it is to be done. A new version with each change; the last one holds.
create table casework.investigation_plan (
  tenant_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  version integer not null,
  questions text[] not null,
  -- [{who, by}]
  hearings jsonb not null,
  ready_by date,
  gone_through_with text,
  gone_through_on date,
  -- Why it was changed; null of the first.
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, case_id, version)
);

alter table casework.standpoint enable row level security;
create policy content on casework.standpoint to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.standpoint to samsyn_app;

alter table casework.investigation_plan enable row level security;
create policy content on casework.investigation_plan to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
grant select, insert on casework.investigation_plan to samsyn_app;
