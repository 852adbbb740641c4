import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { applyRules } from '#core/clocks';
import { createRunner } from '#core/operation';
import { grants } from './modules.ts';
import { listAuthorities, listTenants } from './tenants.ts';

/**
 * Judges what is running, in every board, by the rules that have come into force for it too: a target set for next month takes hold that
 * day without anybody asking. In its own name, and the trail says so.
 * @param now the domain's time
 */
export async function applyRulesInEach(pool: Pool, now: () => Date): Promise<void> {
  const runner = createRunner({ pool, grants, now });
  for (const tenant of await listTenants(pool)) {
    for (const authority of await listAuthorities(pool, tenant.id)) {
      await runner.run(applyRules, workerActor(tenant.id, authority.id), {});
    }
  }
}

const workerActor = (tenantId: string, authorityId: string): Actor => ({
  kind: 'system',
  name: 'worker',
  tenantId,
  authorityId,
  employeeId: null,
  functionId: null,
  functionIds: [],
  unitId: null,
  unitIds: [],
  role: 'system',
});
