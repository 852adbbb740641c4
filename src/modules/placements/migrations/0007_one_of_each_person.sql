-- Persons are counted once though they have several stays: with the first, and of those of one day with the one written down first.
alter table placements.placement_figure add column nth bigint not null generated always as identity;
alter table placements.stay_figure add column nth bigint not null generated always as identity;
create index placement_figure_individual on placements.placement_figure (tenant_id, authority_id, individual)
  include (started_on, ended_on, nth);
create index stay_figure_individual on placements.stay_figure (tenant_id, authority_id, individual)
  include (form, from_on, until_on, nth);
grant select (nth) on placements.placement_figure to samsyn_measures;
grant select (nth) on placements.stay_figure to samsyn_measures;
