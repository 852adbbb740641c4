import type { ClientBase } from 'pg';
import { DatabaseRefusedError, sqlState } from './errors.ts';
import { MEMBER_OF, ROLE_EVIDENCE, ROLE_MEASURES, ROLES } from './settings.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * SQL that makes sure of one role. Roles belong to the whole cluster, so another database's starter may make the same one at the same
 * moment: what it did first counts as ours. Only a member who can act as the role is content; a superuser always is.
 */
export const ensureRole = (role: string): string => `
do $roles$
begin
  if not exists (select from pg_roles where rolname = '${role}') then
    begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, '${role}', 'usage') then
    begin
      grant ${role} to current_user;
    exception when unique_violation then null;
    end;
  end if;
end
$roles$`;

const ensureMember = (role: string, of: string): string => `
do $member$
begin
  if not pg_has_role('${role}', '${of}', 'usage') then
    begin
      grant ${of} to ${role};
    exception when unique_violation then null;
    end;
  end if;
end
$member$`;

/**
 * The ids of the rows that are counted, and of their cases, for whoever gathers a figure's evidence: of every table that the counting role
 * has a policy for, as the migrations have left it. Ids of persons and of those who work are none of it.
 */
export const grantEvidence = `
do $evidence$
declare found record;
begin
  for found in
    select p.polrelid::regclass as counted, string_agg(quote_ident(a.attname), ', ') as ids
    from pg_policy p join pg_attribute a on a.attrelid = p.polrelid
    where (select r.oid from pg_roles r where r.rolname = '${ROLE_MEASURES}') = any (p.polroles)
      and a.atttypid = 'uuid'::regtype and a.attnum > 0 and not a.attisdropped
      and a.attname !~ '(person|individual|employee|function|_by)'
      and not has_column_privilege('${ROLE_EVIDENCE}', a.attrelid, a.attnum, 'select')
    group by 1
  loop
    execute format('grant select (%s) on %s to ${ROLE_EVIDENCE}', found.ids, found.counted);
  end loop;
end
$evidence$`;

/**
 * Makes the roles that transactions run as, and the migrating user a member of them. Run at every start and not once as a
 * migration, because a database restored into another cluster brings its migrations but not its roles.
 * @throws DatabaseRefusedError ROLES_MISSING when the user may not make them (as on some managed PostgreSQL)
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  const steps = [
    ...ROLES.map((role) => [role, ensureRole(role)] as const),
    ...MEMBER_OF.map(([role, of]) => [role, ensureMember(role, of)] as const),
  ];
  for (const [role, step] of steps) {
    try {
      await client.query(step);
    } catch (error) {
      if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
      throw new DatabaseRefusedError(
        'ROLES_MISSING',
        `The database user may not make the role ${role}. Let an administrator run once: ` +
          `${ROLES.map((name) => `CREATE ROLE ${name} NOLOGIN;`).join(' ')} ` +
          `GRANT ${ROLES.join(', ')} TO <the user in DATABASE_URL>; ` +
          MEMBER_OF.map(([member, of]) => `GRANT ${of} TO ${member};`).join(' '),
        { cause: error },
      );
    }
  }
}
