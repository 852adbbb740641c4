-- A draft whose case has gone to somebody else is still its author's to read, sign and throw away; and what was added to a draft that is
-- thrown away goes with it.

-- By its own id: the draft's sign on the door, its files, and the entry that it becomes. Nothing else of the case.
alter policy content on casework.journal_writer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or draft_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy content on casework.journal_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy received on casework.journal_entry for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.receiving', true), ''), ',')::uuid[]));

-- Files are removed with the draft that they were added to, and never otherwise: what came with a report or was added to the case stays. One
-- policy for each thing that may be done, since one for all of them would let whoever has opened a case remove its files.
drop policy content on casework.attachment;
create policy content on casework.attachment for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or entry_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
create policy added on casework.attachment for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy discarded on casework.attachment for delete to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and entry_id = any (string_to_array(nullif(current_setting('app.discarding', true), ''), ',')::uuid[]));
drop policy content on casework.attachment_content;
create policy content on casework.attachment_content for select to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy added on casework.attachment_content for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy discarded on casework.attachment_content for delete to samsyn_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.discarding', true), ''), ',')::uuid[]));
grant delete on casework.attachment, casework.attachment_content to samsyn_app;
