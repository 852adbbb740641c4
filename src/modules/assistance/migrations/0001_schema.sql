-- Economic assistance, LSS, social psychiatry, integration and work on the same chain.
create schema assistance;
grant usage on schema assistance to samsyn_app;
