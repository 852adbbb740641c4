-- A meeting that is not held is called off as a whole, with why. What was on its list waits to be let go to another.
alter table casework.committee_meeting drop constraint committee_meeting_state_check;
alter table casework.committee_meeting
  add column cancelled_at timestamptz,
  add column cancelled_by text,
  add column cancelled_why text,
  add constraint committee_meeting_state_check check (state in ('planned', 'papers_sent', 'held', 'adjusted', 'cancelled')),
  add constraint committee_meeting_cancelled check (
    (state = 'cancelled') = (cancelled_at is not null)
    and (cancelled_at is null) = (cancelled_by is null)
    and (cancelled_at is null) = (cancelled_why is null)
  );
