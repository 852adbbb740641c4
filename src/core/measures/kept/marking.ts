/**
 * Lets each table that the counting role has a policy for leave marks of its changes, as the migrations have left them: so no table is
 * forgotten. A trigger is named by the columns that are counted; where they have changed, what was kept is counted anew. What was kept in
 * another cluster is too, since its transactions had other numbers.
 *
 * Triggers are the one thing that Citus asks for leave for: see ADR 0042.
 */
export const MARKING = `
do $marking$
declare
  found record;
  other name;
  here text := '';
  is_new boolean := false;
begin
  for found in
    select c.oid::regclass as counted, array_agg(a.attname order by a.attnum)::text as columns,
      coalesce(array_agg(a.attname order by a.attnum) filter (where a.atttypid in ('date'::regtype, 'timestamptz'::regtype)), '{}')::text as days,
      string_agg(format('old.%I', a.attname), ', ' order by a.attnum) as was,
      string_agg(format('new.%I', a.attname), ', ' order by a.attnum) as is_now,
      'counted_' || left(md5(string_agg(a.attname || a.atttypid, ',' order by a.attnum)), 10) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and n.nspname <> 'measures' and a.attnum > 0 and not a.attisdropped
      and exists (select from pg_policy p where p.polrelid = c.oid
        and (select r.oid from pg_roles r where r.rolname = 'samsyn_measures') = any (p.polroles))
      and has_column_privilege('samsyn_measures', c.oid, a.attnum, 'select')
    group by c.oid
    having bool_or(a.attname = 'tenant_id') and bool_or(a.attname = 'authority_id')
  loop
    if not exists (select from pg_trigger t where t.tgrelid = found.counted and t.tgname = found.name || '_u') then
      is_new := true;
      for other in
        select t.tgname from pg_trigger t where t.tgrelid = found.counted and not t.tgisinternal and t.tgname ~ '^counted_'
      loop
        execute format('drop trigger %I on %s', other, found.counted);
      end loop;
      execute format('create trigger %I after insert or delete on %s for each row execute function measures.mark_change(%L, %L)',
        found.name || '_c', found.counted, found.columns, found.days);
      execute format('create trigger %I after update on %s for each row when ((%s) is distinct from (%s)) '
        'execute function measures.mark_change(%L, %L)',
        found.name || '_u', found.counted, found.was, found.is_now, found.columns, found.days);
    end if;
  end loop;
  begin
    select system_identifier::text into here from pg_control_system();
  exception when insufficient_privilege then null;
  end;
  if is_new or not exists (select from measures.kept_in k where k.cluster = here) then
    delete from measures.tally;
    delete from measures.mark;
    delete from measures.kept_in;
    insert into measures.kept_in values (here);
  end if;
end
$marking$`;
