import type { Pool } from 'pg';
import { createRunner } from '#core/operation';
import { grants, recheckCommitments } from './modules.ts';
import { listAuthorities, listTenants } from './tenants.ts';
import { boardActor } from './turning-18.ts';

/**
 * Looks in every board at whether what showed that promises were kept still does, and reopens what nothing shows any more. In the worker's own name.
 * @param now the domain's time
 */
export async function recheckInEach(pool: Pool, now: () => Date): Promise<void> {
  const runner = createRunner({ pool, grants, now });
  for (const tenant of await listTenants(pool)) {
    for (const authority of await listAuthorities(pool, tenant.id)) {
      await runner.run(recheckCommitments, await boardActor(pool, tenant.id, authority.id), {});
    }
  }
}
