import type { Pool } from 'pg';
import { createRunner, type Runner } from '#core/operation';
import { grants } from './modules.ts';
import { listAuthorities, listTenants } from './tenants.ts';

/**
 * Does something in every board of every municipality, one after another.
 * @param now the domain's time
 */
export async function inEachBoard(
  pool: Pool,
  now: () => Date,
  run: (runner: Runner, tenantId: string, authorityId: string) => Promise<unknown>,
): Promise<void> {
  const runner = createRunner({ pool, grants, now });
  for (const tenant of await listTenants(pool)) {
    for (const authority of await listAuthorities(pool, tenant.id))
      await run(runner, tenant.id, authority.id);
  }
}
