-- A form as its e-service platform shows it says who was logged in: a file that names who reported, and is closed with their name (OSL 26:5).
alter table casework.attachment add column names_reporter boolean not null default false;
