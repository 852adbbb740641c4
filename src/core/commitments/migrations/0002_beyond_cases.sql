-- What is promised in no case: for a goal, a plan, a risk, an audit's recommendation. It is the board's own and names nobody.

alter table commitments.commitment alter column case_id drop not null;
alter table commitments.event alter column case_id drop not null;
alter table commitments.proof alter column case_id drop not null;

-- The day on which somebody is to look at whether it helped; null when nobody is.
alter table commitments.commitment add column effect_due_on date;

alter table commitments.event drop constraint event_step_check;
alter table commitments.event add constraint event_step_check
  check (step in ('made', 'moved', 'begun', 'done', 'confirmed', 'reopened', 'dropped', 'effect_checked'));

-- For the list of everything promised, and for the look at whether its proof still holds.
create index commitment_of_board on commitments.commitment (tenant_id, authority_id, state, due_on) where case_id is null;
create index commitment_by_subject on commitments.commitment (tenant_id, subject_id) where case_id is null;
create index event_by_commitment on commitments.event (tenant_id, commitment_id, at) where case_id is null;
create index proof_by_commitment on commitments.proof (tenant_id, commitment_id) where case_id is null;

-- Why a proof was found to hold no longer, in a sentence.
alter table commitments.proof add column failed_why text;

alter policy content on commitments.commitment
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id is null
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy content on commitments.event
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id is null
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy content on commitments.proof
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id is null
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));

grant update (effect_due_on) on commitments.commitment to samsyn_app;
grant update (failed_why) on commitments.proof to samsyn_app;
