import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { Context } from '#core/operation';
import { inTransaction, type TransactionOptions } from '#platform/db';

/** Runs something in a transaction of its own. */
export type InTurn = <T>(fn: (ctx: Context) => Promise<T>) => Promise<T>;

/**
 * Counts in a board in the name of whoever runs the installation, beside all operations: it shows nothing and opens nothing, and counts as the role
 * that counts.
 * @param now the domain's time
 */
export function inBoard(
  pool: Pool,
  {
    tenantId,
    authorityId,
    name,
  }: { readonly tenantId: string; readonly authorityId: string; readonly name: string },
  now: () => Date,
  options: TransactionOptions = {},
): InTurn {
  const actor: Actor = {
    kind: 'system',
    name,
    tenantId,
    authorityId,
    employeeId: null,
    functionId: null,
    functionIds: [],
    unitId: null,
    unitIds: [],
    role: 'system',
  };
  return <T>(fn: (ctx: Context) => Promise<T>) =>
    inTransaction<unknown, T>(
      pool,
      { tenant: tenantId, authority: authorityId },
      (tx) => fn(new Context(actor, now(), {}, tx)),
      options,
    );
}
