-- Young people and crime: the talk within 48 hours, and children of 9 to 13 years at risk.
create schema youth;
grant usage on schema youth to samsyn_app;
