-- Persons are counted once though they have several interventions: with the one that began first, and of those the first written down.
alter table interventions.commission_figure add column nth bigint not null generated always as identity;
grant select (nth) on interventions.commission_figure to samsyn_measures;
create index commission_figure_individual on interventions.commission_figure (tenant_id, authority_id, individual)
  include (started_on, ended_on, nth);
