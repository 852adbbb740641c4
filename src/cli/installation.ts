import { type Config, readConfig } from '#app/config';
import { openClock } from '#app/domain-clock';
import { grants } from '#app/modules';
import { openInstallation } from '#app/open';
import { listTenants, type Tenant } from '#app/tenants';
import type { Actor } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import type { Database } from '#platform/db';
import { words } from './sv.ts';

/** What went wrong, for the person at the terminal; no stack. */
export class CliError extends Error {}

export interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly runner: Runner;
  /** The domain's time. */
  readonly now: () => Date;
}

/** Runs `fn` on the installation's database (the running server's, when there is one) and closes it. */
export async function withInstallation<T>(fn: (installation: Installation) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openInstallation(config, { joinRunning: true });
  try {
    const { now } = await openClock(database.pool, config.clock);
    const runner = createRunner({ pool: database.pool, grants, now });
    return await fn({ config, database, runner, now });
  } finally {
    await database.close();
  }
}

/** The municipality told, or the only one. @throws CliError */
export async function theTenant({ database }: Installation, slug?: string): Promise<Tenant> {
  const tenants = await listTenants(database.pool);
  const found =
    slug === undefined && tenants.length === 1 ? tenants[0] : tenants.find((t) => t.slug === slug);
  if (found) return found;
  throw new CliError(tenants.length === 0 ? words.noMunicipality : words.whichMunicipality);
}

/** The command line acts in its own name, and the trail says so. */
export const cliActor = (tenantId: string): Actor => ({
  kind: 'system',
  name: 'cli',
  tenantId,
  authorityId: null,
  employeeId: null,
  functionId: null,
  functionIds: [],
  unitId: null,
  unitIds: [],
  role: 'system',
});
