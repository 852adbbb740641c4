-- Reports and files are opened by their own ids, apart from those of cases: an id that a sender made up opens no case.
alter policy directory on casework.report
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy content on casework.report_original
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and report_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
alter policy directory on casework.report_case
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or report_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy directory on casework.report_child
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      or report_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy content on casework.attachment_content
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
alter policy added on casework.attachment_content
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[]));
alter policy content on casework.attachment
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or entry_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy content on casework.journal_writer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or draft_id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])));
alter policy content on casework.journal_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
      or id = any (string_to_array(nullif(current_setting('app.contents', true), ''), ',')::uuid[])))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

-- Relations and history belong to the file: seen when a case of the person has been opened, and not by the existence check.
alter policy content on casework.relation
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.files', true), ''), ',')::uuid[]));
alter policy content on casework.person_history
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and person_id = any (string_to_array(nullif(current_setting('app.files', true), ''), ',')::uuid[]));

-- A conflict of interest (jäv) hides the case in every list and count.
alter policy directory on casework.case_head
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), id::text), 0) = 0
      or id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy directory on casework.disclosure
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and (unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
alter policy directory on casework.awaiting_decision
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and ((unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])
        or function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[])
        or holder_function_id = any (string_to_array(nullif(current_setting('app.functions', true), ''), ',')::uuid[]))
      and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0
      or case_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])));
-- What somebody had begun to write in it, too; the draft is theirs again when the conflict has ended.
alter policy own on casework.journal_draft
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and employee_id = nullif(current_setting('app.employee', true), '')::uuid
    and coalesce(strpos(nullif(current_setting('app.barred', true), ''), case_id::text), 0) = 0);
