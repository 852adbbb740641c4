-- What a report itself says of a measure: which way it has gone, and whether the target is reached.
alter table steering.manual_measure
  add column stated_trend text check (stated_trend in ('up', 'down', 'same')),
  add column stated_met boolean;
