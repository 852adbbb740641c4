-- To extend an investigation, or to conclude it, is proposed as the decision of a preliminary assessment is. What more there is to such a decision
-- than its reasons: the day, or what it comes to.
alter table casework.decision_proposal drop constraint decision_proposal_outcome_check;
alter table casework.decision_proposal add constraint decision_proposal_outcome_check
  check (outcome in ('open', 'not_open', 'join', 'extend_investigation', 'conclude_investigation'));
alter table casework.decision_proposal add column content jsonb;
