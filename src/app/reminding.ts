import type { Pool } from 'pg';
import { type DigestOptions, mailDigests, type RemindOptions, remind } from '#core/reminders';
import { listTenants, type Tenant } from './tenants.ts';

/** Reminds in every municipality. What fails in one does not keep it from the others. @throws the first fault, at the end */
export const remindAll = (pool: Pool, options: RemindOptions): Promise<void> =>
  inEach(pool, (tenant) => remind(pool, tenant.id, options), options.signal);

/** Mails, in every municipality, those for whom something waits. */
export const mailAll = (pool: Pool, options: DigestOptions, signal: AbortSignal): Promise<void> =>
  inEach(pool, (tenant) => mailDigests(pool, tenant.id, options), signal);

async function inEach(
  pool: Pool,
  fn: (tenant: Tenant) => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const faults: unknown[] = [];
  for (const tenant of await listTenants(pool)) {
    if (signal?.aborted) break;
    await fn(tenant).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}
