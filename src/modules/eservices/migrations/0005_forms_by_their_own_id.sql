-- A form is opened by its own id, apart from those of cases: an id that a sender made up opens no case.
alter policy directory on eservices.received_form
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy content on eservices.received_form_content
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
alter policy content on eservices.received_form_file
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
