import type { Kysely } from 'kysely';
import { invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { hashPassword, PASSWORD_MIN } from './passwords.ts';
import { fullName } from './people.ts';
import { usernameKey } from './sessions.ts';
import type { OrganisationTables } from './tables.ts';

// All of these run as the log-in role (`inTransaction` with ROLE_LOGIN, or `ctx.asLogin`): the application's own role sees no account.

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly employeeId: string;
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

/** Accounts of a municipality, by user name. Password digests do not leave. */
export async function listAccounts(db: Kysely<OrganisationTables>, tenantId: string): Promise<AccountRow[]> {
  const rows = await db
    .selectFrom('org.account as a')
    .innerJoin('org.employee as e', (j) =>
      j.onRef('e.tenant_id', '=', 'a.tenant_id').onRef('e.id', '=', 'a.employee_id'),
    )
    .select([
      'a.id',
      'a.username',
      'a.employee_id',
      'e.given_name',
      'e.family_name',
      'e.email',
      'a.created_at',
      'a.disabled_at',
    ])
    .where('a.tenant_id', '=', tenantId)
    .orderBy('a.username_key')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    username: r.username,
    employeeId: r.employee_id,
    name: fullName(r),
    email: r.email,
    createdAt: r.created_at,
    disabledAt: r.disabled_at,
  }));
}

export interface NewAccount {
  readonly tenantId: string;
  readonly employeeId: string;
  readonly username: string;
  /** Null for accounts that log in another way (demo); otherwise at least 12 characters. */
  readonly password: string | null;
  readonly at: Date;
}

/**
 * Makes an account for an employee and returns its id.
 * @throws AppError INVALID_INPUT with `username_taken` or `password_too_short`
 */
export async function addAccount(db: Kysely<OrganisationTables>, account: NewAccount): Promise<string> {
  if (account.password !== null && account.password.length < PASSWORD_MIN) {
    throw invalid('password', 'password_too_short', { limit: PASSWORD_MIN });
  }
  const made = await db
    .insertInto('org.account')
    .values({
      tenant_id: account.tenantId,
      id: newId(),
      employee_id: account.employeeId,
      username: account.username.trim(),
      username_key: usernameKey(account.username),
      password_hash: account.password === null ? null : await hashPassword(account.password),
      created_at: account.at,
      disabled_at: null,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'username_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw invalid('username', 'username_taken');
  return made.id;
}

/** Disables an account and ends its sessions at once. Its history stays. Returns its id. @throws AppError NOT_FOUND */
export async function disableAccount(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  username: string,
  at: Date,
): Promise<string> {
  const row = await db
    .updateTable('org.account')
    .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(at)) }))
    .where('tenant_id', '=', tenantId)
    .where('username_key', '=', usernameKey(username))
    .returning('id')
    .executeTakeFirst();
  if (!row) throw notFound();
  await db
    .deleteFrom('org.session')
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', row.id)
    .execute();
  return row.id;
}
