-- When the account of a session last gave its password again, before something that asks for it; in the system's time.
alter table org.session add column confirmed_at timestamptz;
