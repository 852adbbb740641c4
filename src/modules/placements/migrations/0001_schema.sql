-- Children and young people cared for away from home: where, by which law, and what is owed while it lasts.
create schema placements;
grant usage on schema placements to samsyn_app;
