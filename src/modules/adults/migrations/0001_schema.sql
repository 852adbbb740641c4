-- Adults who are exposed to violence, use substances, leave crime or need a home.
create schema adults;
grant usage on schema adults to samsyn_app;
