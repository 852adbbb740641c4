import type { ClientBase } from 'pg';
import { DatabaseRefusedError, sqlState } from './errors.ts';
import { ROLES } from './settings.ts';

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

/**
 * Makes the roles that transactions run as, and the migrating user a member of them. Run at every start and not once as a
 * migration, because a database restored into another cluster brings its migrations but not its roles.
 * @throws DatabaseRefusedError ROLES_MISSING when the user may not make them (as on some managed PostgreSQL)
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  for (const role of ROLES) {
    try {
      await client.query(ensureRole(role));
    } catch (error) {
      if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
      throw new DatabaseRefusedError(
        'ROLES_MISSING',
        `The database user may not make the role ${role}. Let an administrator run once: ` +
          `${ROLES.map((name) => `CREATE ROLE ${name} NOLOGIN;`).join(' ')} ` +
          `GRANT ${ROLES.join(', ')} TO <the user in DATABASE_URL>;`,
        { cause: error },
      );
    }
  }
}
