-- How long it took is counted too: when a time began, beside when it was due and when it was done.
grant select (started_at) on clocks.clock to samsyn_measures;
