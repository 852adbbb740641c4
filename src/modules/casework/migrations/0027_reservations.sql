-- A reservation (förbehåll, OSL 10:14) that a file is released with, to the letter; and the day on which it was asked for, which is what TF 2:15-16
-- is about and not when somebody registered it.
alter table casework.file_release add column reservation text, add column asked_on date;
