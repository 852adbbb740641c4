-- A form of the municipality's platform is fetched for one of its boards. Another board's administrator can't take its forms to themselves, nor
-- have the platform told that they have come in.
create unique index polled_form_by_one on eservices.polled_form (tenant_id, family_id) where is_on;
