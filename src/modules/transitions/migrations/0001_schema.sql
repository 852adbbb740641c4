-- From child to adult: nobody who turns 18 with something going on is lost.
create schema transitions;
grant usage on schema transitions to samsyn_app;
