-- What becomes of each document of the case when the file is released: let out, as a masked copy, or not. And a refusal, to the letter, which can
-- be appealed (OSL 6:7): of the whole request, or of what was masked and withheld in a file that was let out.
alter table casework.file_release
  add column attachments jsonb not null default '[]',
  add column refusal text;
