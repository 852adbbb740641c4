-- A step's id is counted by itself: used in another case it is refused, and is no fault of the database.
create unique index housing_step_once on adults.housing_step (tenant_id, id);
