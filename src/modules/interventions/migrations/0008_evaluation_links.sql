-- Where whoever got an intervention says what they thought of it: the board's own form, outside the case. The link is made when it ends, and says nothing
-- of whom it was made for.
alter table interventions.catalogue_entry add column evaluation text;
alter table interventions.commission_end add column evaluation_link text;
