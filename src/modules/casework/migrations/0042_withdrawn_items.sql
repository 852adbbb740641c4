-- What has been let go to a meeting is taken back from its list: the same version of an item then has two of these, letting go and taking back.
alter table casework.item_release add column id uuid not null default gen_random_uuid();
alter table casework.item_release drop constraint item_release_pkey, add primary key (tenant_id, id);
