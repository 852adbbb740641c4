-- Each role is bound by the policies that are meant for it: the one that counts is not asked about units, functions and cases, of which it
-- may read nothing, and its counts are answered from the index alone.
alter policy directory on clocks.clock to samsyn_app;
alter policy rules on clocks.clock to samsyn_app;
