-- Audits answered by live evidence: the questions that the board looks at by itself, how each stood and when that changed; the audits that have
-- been made, what they recommended and what was answered. Of boards and functions; nobody in care is in them. Nothing is overwritten: an edited
-- question is a version, a new answer stands beside the one before, a letter is frozen when it is sent.

create schema audits;

create table audits.question (
  tenant_id uuid not null,
  authority_id uuid not null,
  question_id uuid not null,
  version integer not null check (version >= 1),
  -- Of the template that it came from; null for one of the board's own.
  template_code text,
  topic text not null check (topic in ('handling', 'interventions', 'prevention', 'cooperation', 'steering', 'honour', 'competence')),
  text text not null,
  criteria text not null,
  -- What it rests on: kind, id and limits of each.
  evidence jsonb not null,
  -- What can't be shown yet; then it never holds wholly.
  missing text,
  withdrawn boolean not null,
  -- Why it was edited; null of the first.
  why text,
  set_at timestamptz not null,
  set_by text not null,
  set_by_employee uuid,
  set_by_function uuid,
  primary key (tenant_id, authority_id, question_id, version),
  check (version = 1 or why is not null)
);
create unique index question_of_template on audits.question (tenant_id, authority_id, template_code) where version = 1;

-- How a question stood from a moment on, with what it rested on then.
create table audits.standing (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  version integer not null,
  at timestamptz not null,
  standing text not null check (standing in ('holds', 'partly', 'does_not_hold', 'no_evidence')),
  before text check (before in ('holds', 'partly', 'does_not_hold', 'no_evidence')),
  -- In a sentence, what changed it.
  why text not null,
  evidence jsonb not null,
  primary key (tenant_id, authority_id, id)
);
create index standing_by_question on audits.standing (tenant_id, authority_id, question_id, at desc);

create table audits.audit (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  title text not null,
  -- Who made it: the auditors, by whom they were helped.
  made_by text not null,
  received_on date not null,
  -- The day that was first asked for; a respite that was granted is a row of its own.
  answer_due_on date not null,
  -- Who sees to the answer.
  unit_id uuid not null,
  function_id uuid not null,
  kept_at timestamptz not null,
  kept_by text not null,
  kept_by_employee uuid,
  kept_by_function uuid,
  primary key (tenant_id, authority_id, id)
);

-- Questions, findings and recommendations of an audit, in its own order.
create table audits.item (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  kind text not null check (kind in ('question', 'finding', 'recommendation')),
  number integer not null check (number >= 1),
  text text not null,
  criteria text,
  -- The auditors' own, of a question.
  assessment text check (assessment in ('yes', 'partly', 'no')),
  -- The question of the continuous audit that it is about.
  question_id uuid,
  primary key (tenant_id, authority_id, id),
  check (kind = 'question' or assessment is null)
);
create index item_by_audit on audits.item (tenant_id, authority_id, audit_id, number);

-- What the board answers a recommendation, in versions.
create table audits.answer (
  tenant_id uuid not null,
  authority_id uuid not null,
  item_id uuid not null,
  version integer not null check (version >= 1),
  stance text not null check (stance in ('agree', 'partly', 'disagree', 'other_board')),
  other_board text,
  words text not null,
  -- The figures that the words refer to, as they are referred to.
  figures jsonb not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_employee uuid,
  said_by_function uuid,
  primary key (tenant_id, authority_id, item_id, version),
  check ((stance = 'other_board') = (other_board is not null))
);

-- More time for the answer: asked for, and what the auditors said.
create table audits.respite (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  asked_until date not null,
  asked_why text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  settled text check (settled in ('granted', 'refused')),
  granted_until date,
  settled_at timestamptz,
  settled_by text,
  primary key (tenant_id, authority_id, id),
  check ((settled is null) = (settled_at is null)),
  check ((granted_until is not null) = (coalesce(settled, '') = 'granted'))
);
create index respite_by_audit on audits.respite (tenant_id, authority_id, audit_id);

-- The answer as it was sent.
create table audits.letter (
  tenant_id uuid not null,
  authority_id uuid not null,
  audit_id uuid not null,
  number integer not null check (number >= 1),
  sent_on date not null,
  document jsonb not null,
  sent_at timestamptz not null,
  sent_by text not null,
  sent_by_employee uuid,
  sent_by_function uuid,
  primary key (tenant_id, authority_id, audit_id, number)
);

-- When a recommendation closed, as all that was promised for it had been confirmed, and when it opened again.
create table audits.recommendation_event (
  tenant_id uuid not null,
  authority_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  at timestamptz not null,
  step text not null check (step in ('closed', 'reopened')),
  why text not null,
  primary key (tenant_id, authority_id, id)
);
create index recommendation_event_by_item on audits.recommendation_event (tenant_id, authority_id, item_id, at);

-- An auditor's own judgement and notes of a question: the office never reads them, nor does the board, nor another auditor.
create table audits.paper (
  tenant_id uuid not null,
  authority_id uuid not null,
  employee_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  judgement text check (judgement in ('yes', 'partly', 'no')),
  words text not null,
  said_at timestamptz not null,
  primary key (tenant_id, authority_id, employee_id, id)
);
create index paper_by_question on audits.paper (tenant_id, authority_id, employee_id, question_id, said_at desc);

alter table audits.question enable row level security;
alter table audits.standing enable row level security;
alter table audits.audit enable row level security;
alter table audits.item enable row level security;
alter table audits.answer enable row level security;
alter table audits.respite enable row level security;
alter table audits.letter enable row level security;
alter table audits.recommendation_event enable row level security;
alter table audits.paper enable row level security;

create policy authority on audits.question to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.standing to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.audit to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.item to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.answer to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.respite to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.letter to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy authority on audits.recommendation_event to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy own on audits.paper to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid);

grant usage on schema audits to samsyn_app;
grant select, insert on audits.question, audits.standing, audits.audit, audits.item, audits.answer, audits.letter,
  audits.recommendation_event, audits.paper to samsyn_app;
grant select, insert, update (settled, granted_until, settled_at, settled_by) on audits.respite to samsyn_app;
