-- The whole of the board's delegation order: which decision by which law is taken at which level, from when until when, and by which decision of the
-- board. What was set before is the officials', in force from the day on which it was set.
alter table casework.delegation drop constraint delegation_decision_check;
alter table casework.delegation add constraint delegation_decision_check check (decision in (
  'open', 'not_open', 'extend', 'extend_investigation', 'conclude_investigation',
  'open_care', 'contact_person', 'contact_family', 'family_home', 'emergency_home', 'residential_home', 'supported_housing',
  'sheltered_housing', 'economic_assistance', 'other_assistance', 'care_application', 'immediate_custody'
));
alter table casework.delegation add column law text not null default 'sol' check (law in ('sol', 'lvu', 'lvm', 'lss'));
alter table casework.delegation add column level text not null default 'official' check (level in ('official', 'committee', 'board'));
-- The chair decides what can't wait for a meeting (KL 6:39).
alter table casework.delegation add column chair_urgent boolean not null default false;
-- As it is minuted: which meeting, which section. Null of what was set before it was asked for.
alter table casework.delegation add column board_decision text;
alter table casework.delegation add column valid_from date;
-- The last day; null until further notice.
alter table casework.delegation add column valid_to date;
update casework.delegation set valid_from = (set_at at time zone 'Europe/Stockholm')::date where valid_from is null;
alter table casework.delegation alter column valid_from set not null;
alter table casework.delegation alter column law drop default;
alter table casework.delegation alter column level drop default;
alter table casework.delegation alter column chair_urgent drop default;
alter table casework.delegation add constraint delegation_ends_after_start check (valid_to is null or valid_to >= valid_from);
alter table casework.delegation drop constraint delegation_pkey;
alter table casework.delegation add primary key (tenant_id, authority_id, decision, law, version);
