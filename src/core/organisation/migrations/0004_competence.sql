-- What an employee is qualified for: a degree (SoL 25:1), a training. Noted by a manager who has seen what it rests on; a note is never
-- changed, only ended or taken back as a mistake, with who and why.
create table org.competence (
  tenant_id uuid not null,
  id uuid not null,
  employee_id uuid not null,
  -- socionom_degree, other_relevant_degree, or trained:<code of a risk instrument>
  code text not null,
  from_on date not null,
  -- The last day; null: until further notice.
  to_on date,
  rests_on text not null,
  seen_on date not null,
  noted_at timestamptz not null,
  noted_by text not null,
  noted_by_employee uuid,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  -- Noted by mistake: it never held.
  mistaken boolean not null default false,
  primary key (tenant_id, id),
  check (to_on is null or to_on >= from_on),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  check (not mistaken or ended_at is not null)
);
create index competence_by_employee on org.competence (tenant_id, employee_id, code);

alter table org.competence enable row level security;
create policy tenant on org.competence using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on org.competence to samsyn_app;
grant update (to_on, ended_at, ended_by, end_reason, mistaken) on org.competence to samsyn_app;
