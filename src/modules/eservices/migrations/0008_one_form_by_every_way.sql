-- The same form sent in again with other answers waits beside the first. Both are of one origin: what shields who reported in one of them
-- (OSL 26:5) shields it in all.
alter table eservices.received_form add column origin_id uuid;
update eservices.received_form set origin_id = id;
update eservices.received_form f set origin_id = o.id
  from eservices.received_form o
  where f.fault = 'changed' and o.fault is distinct from 'changed' and o.tenant_id = f.tenant_id and o.authority_id = f.authority_id
    and o.system = f.system and o.external_id = f.external_id;
alter table eservices.received_form alter column origin_id set not null;
create index received_form_by_origin on eservices.received_form (tenant_id, origin_id);
alter policy directory on eservices.received_form
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])
      or origin_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));

-- Whether its files came with it. A system that hands in the answers alone leaves them to be fetched from the platform.
alter table eservices.received_form add column has_all boolean not null default true;
