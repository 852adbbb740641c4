-- Whose a change is, as a digest that says nothing of who: a person who is measured by five scales is one, not five.
alter table interventions.change_figure add column individual uuid;

update interventions.change_figure c set individual = f.individual
  from interventions.commission_figure f
  where f.tenant_id = c.tenant_id and f.commission_id = c.commission_id;

grant select (individual) on interventions.change_figure to samsyn_measures;
