-- Committees of the board, and the board itself, as they meet: who their members are, by function, the chair among them.
create table casework.committee (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  name text not null,
  kind text not null check (kind in ('committee', 'board')),
  -- Where the chair's urgent decisions are reported (LVU 6, KL 6:39).
  takes_reports boolean not null,
  member_functions uuid[] not null,
  chair_function uuid,
  version integer not null,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, id)
);
create index committee_by_authority on casework.committee (tenant_id, authority_id);

create table casework.committee_meeting (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  committee_id uuid not null,
  day date not null,
  -- Time of day in Sweden, HH:MM.
  starts_at text not null,
  place text not null,
  state text not null check (state in ('planned', 'papers_sent', 'held', 'adjusted')),
  papers_sent_at timestamptz,
  -- [{functionId, title, name}], as they were called then.
  present jsonb not null default '[]',
  chair_function uuid,
  -- [{functionId, title, name, at}]
  adjusted jsonb not null default '[]',
  adjusted_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, id)
);
create index committee_meeting_by_day on casework.committee_meeting (tenant_id, authority_id, day);

-- An item of a case for a meeting. Ids and states, no words: whose papers somebody may read is judged by them, and the case is not opened.
create table casework.committee_item (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  state text not null check (state in ('prepared', 'returned', 'called', 'remitted', 'decided')),
  version integer not null,
  -- The meeting that it waits for, or that decided.
  meeting_id uuid,
  -- Members who have said that they have a conflict of interest (jäv).
  excluded_employees uuid[] not null default '{}',
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create index committee_item_by_case on casework.committee_item (tenant_id, case_id);
create index committee_item_waiting on casework.committee_item (tenant_id, authority_id) where state = 'prepared';

-- What is on the list of a meeting, in the order in which it was let go; with the version of its papers, and what the meeting did.
create table casework.agenda_item (
  tenant_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  position integer not null,
  paper_version integer not null,
  outcome text check (outcome in ('as_proposed', 'rejected', 'own_wording', 'remitted', 'tabled')),
  primary key (tenant_id, meeting_id, item_id)
);

-- The papers of an item. A new version each time it is written anew; the last one is what the members read.
create table casework.item_paper (
  tenant_id uuid not null,
  item_id uuid not null,
  version integer not null,
  authority_id uuid not null,
  case_id uuid not null,
  person_name text not null,
  birth_date date,
  kind text not null,
  law text not null check (law in ('sol', 'lvu', 'lvm', 'lss')),
  result text not null,
  section text not null,
  wording text not null,
  reasons text not null,
  from_on date,
  until_on date,
  appealable boolean not null,
  -- The signed investigation as it was then: {signedAt, author, sections: [{heading, text}]}; null without one.
  investigation jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, item_id, version)
);
create index item_paper_by_case on casework.item_paper (tenant_id, case_id);

-- That whoever leads the unit has let an item go to a meeting, or given it back and why.
create table casework.item_release (
  tenant_id uuid not null,
  item_id uuid not null,
  version integer not null,
  authority_id uuid not null,
  case_id uuid not null,
  meeting_id uuid,
  returned_why text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, item_id, version),
  check (meeting_id is null or returned_why is null)
);
create index item_release_by_case on casework.item_release (tenant_id, case_id);

-- What a meeting did with an item: a section of the minutes.
create table casework.item_treatment (
  tenant_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  number integer not null,
  outcome text not null check (outcome in ('as_proposed', 'rejected', 'own_wording', 'remitted', 'tabled')),
  result text,
  section text,
  wording text not null,
  reasons text not null,
  from_on date,
  until_on date,
  reservations text,
  decision_id uuid,
  next_meeting_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_employee uuid,
  recorded_by_function uuid,
  primary key (tenant_id, item_id, meeting_id)
);
create index item_treatment_by_case on casework.item_treatment (tenant_id, case_id);

-- A member's conflict of interest (jäv) in an item.
create table casework.item_conflict (
  tenant_id uuid not null,
  item_id uuid not null,
  recorded_by_employee uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  meeting_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_function_title text not null,
  recorded_by_function uuid,
  primary key (tenant_id, item_id, recorded_by_employee)
);
create index item_conflict_by_case on casework.item_conflict (tenant_id, case_id);

-- Decisions of the chair that are to be reported at the next meeting. Ids, days and codes.
create table casework.reported_decision (
  tenant_id uuid not null,
  decision_id uuid not null,
  authority_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  kind text not null,
  law text not null,
  decided_on date not null,
  -- The day of the meeting that its clock runs to; null while no meeting is planned.
  due_on date,
  meeting_id uuid,
  reported_at timestamptz,
  primary key (tenant_id, decision_id)
);
create index reported_decision_left on casework.reported_decision (tenant_id, authority_id) where reported_at is null;
create index reported_decision_by_meeting on casework.reported_decision (tenant_id, meeting_id);

alter table casework.committee enable row level security;
alter table casework.committee_meeting enable row level security;
alter table casework.committee_item enable row level security;
alter table casework.agenda_item enable row level security;
alter table casework.reported_decision enable row level security;
create policy authority on casework.committee to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.committee_meeting to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.committee_item to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.agenda_item to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on casework.reported_decision to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
grant select, insert, update
  on casework.committee, casework.committee_meeting, casework.committee_item, casework.agenda_item, casework.reported_decision
  to samsyn_app;

-- The words: with the case when it has been opened, or by the item's own id to those who read its papers and nothing else of the case.
alter table casework.item_paper enable row level security;
alter table casework.item_release enable row level security;
alter table casework.item_treatment enable row level security;
alter table casework.item_conflict enable row level security;
create policy content on casework.item_paper to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or item_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
create policy content on casework.item_release to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy content on casework.item_treatment to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or item_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
create policy content on casework.item_conflict to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or item_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
grant select, insert on casework.item_paper, casework.item_release, casework.item_treatment, casework.item_conflict to samsyn_app;
