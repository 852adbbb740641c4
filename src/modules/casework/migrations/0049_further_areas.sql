-- Cases of social psychiatry, integration and work beside the others, and the decisions that care away from home and LSS ask for.
alter table casework.case_head drop constraint case_head_area_check;
alter table casework.case_head add constraint case_head_area_check check (area in (
  'child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability', 'social_psychiatry', 'integration', 'work'
));
alter table casework.report drop constraint report_area_check;
alter table casework.report add constraint report_area_check check (area in (
  'child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability', 'social_psychiatry', 'integration', 'work'
));
alter table casework.report_copy drop constraint report_copy_area_check;
alter table casework.report_copy add constraint report_copy_area_check check (area in (
  'child_youth', 'adult_misuse', 'adult_violence', 'economic_assistance', 'disability', 'social_psychiatry', 'integration', 'work'
));
alter table casework.delegation drop constraint delegation_decision_check;
alter table casework.delegation add constraint delegation_decision_check check (decision in (
  'open', 'not_open', 'extend', 'extend_investigation', 'conclude_investigation', 'dismiss_appeal',
  'open_care', 'contact_person', 'contact_family', 'family_home', 'emergency_home', 'residential_home', 'supported_housing',
  'sheltered_housing', 'economic_assistance', 'other_assistance', 'care_application', 'immediate_custody', 'removal_ban', 'exit_ban',
  'lss_measure', 'housing', 'consideration', 're_examination', 'custody_transfer_review', 'contact_limit', 'contact_limit_review'
));
