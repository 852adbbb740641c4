-- Age and method of what is counted, so that interventions can be followed by whom they were for and how they work. Codes, and no words.

alter table interventions.commission_figure
  -- On the day on which it was sent: a corrected date of birth does not move it.
  add column age_group text not null default 'unknown' check (age_group in ('age_0_5', 'age_6_12', 'age_13_15', 'age_16_17', 'age_18_20',
    'age_21_29', 'age_30_64', 'age_65', 'unknown')),
  -- A digest of the method's name in the catalogue, as it was when it was sent; null without one.
  add column method uuid;

grant select (age_group, method) on interventions.commission_figure to samsyn_measures;

update interventions.commission_figure f set
    age_group = case when h.birth_date is null or h.birth_date > f.sent_on then 'unknown'
      when extract(year from age(f.sent_on, h.birth_date)) <= 5 then 'age_0_5'
      when extract(year from age(f.sent_on, h.birth_date)) <= 12 then 'age_6_12'
      when extract(year from age(f.sent_on, h.birth_date)) <= 15 then 'age_13_15'
      when extract(year from age(f.sent_on, h.birth_date)) <= 17 then 'age_16_17'
      when extract(year from age(f.sent_on, h.birth_date)) <= 20 then 'age_18_20'
      when extract(year from age(f.sent_on, h.birth_date)) <= 29 then 'age_21_29'
      when extract(year from age(f.sent_on, h.birth_date)) <= 64 then 'age_30_64'
      else 'age_65' end
  from casework.case_head h
  where h.tenant_id = f.tenant_id and h.id = f.commission_id;

update interventions.commission_figure f set method = md5('method ' || lower(btrim(e.method)))::uuid
  from interventions.commission c
    join interventions.catalogue_entry e on e.tenant_id = c.tenant_id and e.authority_id = c.authority_id and e.id = c.entry_id
      and e.version = c.entry_version
  where c.tenant_id = f.tenant_id and c.id = f.commission_id and btrim(e.method) <> '';
