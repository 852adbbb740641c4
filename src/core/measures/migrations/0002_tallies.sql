-- What has been counted, kept so that it need not be counted again until what it was counted from has changed.

-- What a measure counted in one month, divided in one way. As `snapshot` saw the rows.
create table measures.tally (
  tenant_id uuid not null,
  authority_id uuid not null,
  measure text not null,
  -- A breakdown of the measure; empty: altogether.
  breakdown text not null,
  -- First day of the month.
  month date not null,
  -- The last day that was counted, which is that of the month when it was over.
  through date not null,
  -- Of the definition and of how it is counted: what was counted otherwise is not told.
  fingerprint text not null,
  snapshot pg_snapshot not null,
  -- How many there were by unit and group. No words and nobody.
  counted jsonb not null,
  primary key (tenant_id, authority_id, measure, breakdown, month)
);

-- That a row which is counted came, went or was changed: in which table, what of it, and on which days it may count. No id of what it is, or whose.
create table measures.mark (
  tenant_id uuid not null,
  entry uuid not null,
  authority_id uuid not null,
  counted_table text not null,
  -- The columns that were changed; null: the row came or went.
  changed text[],
  -- The days that stand in the row, by column, before and after.
  days jsonb not null,
  made_in xid8 not null,
  primary key (tenant_id, entry)
);
create index mark_of_table on measures.mark (tenant_id, authority_id, counted_table, made_in);

-- reference table: measures.kept_in
-- The cluster in which the snapshots of the tallies were taken: in another one, to which a backup has been restored, they say nothing.
create table measures.kept_in (cluster text primary key);

alter table measures.tally enable row level security;
alter table measures.mark enable row level security;

-- What is kept shows as much as may be counted, to the role that counts, and is kept by it.
create policy counts on measures.tally to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
create policy counts on measures.mark to samsyn_measures
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid);
-- Whoever changes a row leaves a mark; nobody else reads what has been changed.
create policy change on measures.mark for insert to samsyn_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema measures to samsyn_measures;
grant select, insert, update, delete on measures.tally to samsyn_measures;
grant select, delete on measures.mark to samsyn_measures;
grant insert on measures.mark to samsyn_app;

-- Called when a row of a table that is counted came, went or was changed. Its arguments: the columns that are counted, and those of them that
-- are days or moments.
create function measures.mark_change() returns trigger language plpgsql as $mark$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
  insert into measures.mark (tenant_id, entry, authority_id, counted_table, changed, days, made_in)
  select (coalesce(is_now, was) ->> 'tenant_id')::uuid, gen_random_uuid(), board.id, tg_table_schema || '.' || tg_table_name,
    case when tg_op = 'UPDATE'
      then array(select c from unnest(tg_argv[0]::text[]) as c where was -> c is distinct from is_now -> c) end,
    coalesce((select jsonb_object_agg(c, case tg_op when 'INSERT' then jsonb_build_array(is_now -> c)
        when 'DELETE' then jsonb_build_array(was -> c) else jsonb_build_array(was -> c, is_now -> c) end)
      from unnest(tg_argv[1]::text[]) as c), '{}'),
    pg_current_xact_id()
  from (select distinct of_row::uuid as id
    from unnest(array[was ->> 'authority_id', is_now ->> 'authority_id']) as of_row where of_row is not null) as board;
  return null;
end
$mark$;
