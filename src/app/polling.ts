import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { pollForms, rereadForms } from '#modules/eservices';
import { systemNow } from '#platform/time';
import type { Config } from './config.ts';
import { grants } from './modules.ts';
import { listTenants } from './tenants.ts';

/**
 * Fetches forms from the platform of every municipality that has one. What fails in one does not keep it from the others.
 * @param domainNow the domain's time
 * @throws the first fault, at the end
 */
export async function pollAll(
  pool: Pool,
  platforms: Config['platforms'],
  domainNow: () => Date,
  signal: AbortSignal,
): Promise<void> {
  const runner = createRunner({ pool, grants, now: domainNow });
  const faults: unknown[] = [];
  const tenants = await listTenants(pool);
  for (const { id: tenantId, slug } of tenants) {
    if (signal.aborted) break;
    const actorOf = (authorityId: string) => pollingActor(tenantId, authorityId);
    const connection = platforms(slug, tenants.length === 1);
    await pollForms({
      pool,
      runner,
      tenantId,
      actorOf,
      connection,
      signal,
      domainNow,
      now: systemNow,
    }).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

/** Reads forms that wait by what their questions mean now, in every municipality. @throws the first fault, at the end */
export async function rereadAll(pool: Pool, domainNow: () => Date, signal: AbortSignal): Promise<void> {
  const runner = createRunner({ pool, grants, now: domainNow });
  const faults: unknown[] = [];
  for (const { id: tenantId } of await listTenants(pool)) {
    const actorOf = (authorityId: string) => pollingActor(tenantId, authorityId, 'worker');
    await rereadForms({ pool, runner, tenantId, actorOf, signal }).catch((error: unknown) =>
      faults.push(error),
    );
  }
  if (faults.length > 0) throw faults[0];
}

/** Hands in what was fetched or waited, and may nothing else. */
const pollingActor = (tenantId: string, authorityId: string, name = 'open-eplatform'): Actor => ({
  kind: 'system',
  name,
  tenantId,
  authorityId,
  employeeId: null,
  functionId: null,
  functionIds: [],
  unitId: null,
  unitIds: [],
  role: 'e_service',
});
