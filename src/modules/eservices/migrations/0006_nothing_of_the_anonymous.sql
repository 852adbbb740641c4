-- Of an anonymous reporter nothing is kept, also when the form waited with its files: the platform's picture of it says who was logged in, and
-- what was attached says who made it. They are removed when the form has become a report, and never otherwise.
drop policy content on eservices.received_form_file;
create policy content on eservices.received_form_file for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
create policy added on eservices.received_form_file for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
create policy discarded on eservices.received_form_file for delete to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.discarding', true), ''), ',')::uuid[]));
grant delete on eservices.received_form_file to samsyn_app;

-- The answers of a form that could not be read are the whole of it as text, its sender too.
grant update (answers) on eservices.received_form_content to samsyn_app;
