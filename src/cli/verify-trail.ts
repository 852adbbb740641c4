import type { Command } from 'commander';
import { readHeads } from '#app/heads-file';
import { listTenants } from '#app/tenants';
import { type TrailTables, type Verification, verifyTrail } from '#core/trail';
import { inTransaction, ROLE_SEALER } from '#platform/db';
import { withInstallation } from './installation.ts';
import { words } from './sv.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `verify-trail`: 0 when every municipality's trail is intact, 1 otherwise, naming each fault and its batch. */
export function registerVerifyTrail(program: Command): void {
  program
    .command('verify-trail')
    .description(words.verifyTrail)
    .option('--json')
    .action(async (options: { json?: boolean }) => {
      const results = await withInstallation(async ({ config, database }) => {
        const heads = await readHeads(config.headsFile);
        const all: (Verification & { municipality: string })[] = [];
        for (const tenant of await listTenants(database.pool)) {
          const verification = await inTransaction<TrailTables, Verification>(
            database.pool,
            { tenant: tenant.id },
            ({ db }) => verifyTrail(db, tenant.id, heads),
            { role: ROLE_SEALER, isolation: 'repeatable read' },
          );
          all.push({ municipality: tenant.slug, ...verification });
        }
        return all;
      });
      if (options.json) say(JSON.stringify(results, null, 2));
      else for (const result of results) print(result);
      if (results.some((r) => r.faults.length > 0)) process.exitCode = 1;
    });
}

function print(result: Verification & { municipality: string }): void {
  const { faults } = result;
  const sentence =
    faults.length === 0
      ? words.trailIntact(result.batches, result.entries, result.pending) +
        (result.erased > 0 ? words.trailErased(result.erased) : '')
      : words.trailBroken(faults.length);
  say(`${result.municipality}: ${sentence}`);
  for (const fault of faults) {
    const where = [fault.batch === null ? '' : words.batch(fault.batch), fault.entryId ?? '']
      .filter(Boolean)
      .join(', ');
    say(`  ${words.faults[fault.kind]}${where ? ` (${where})` : ''}`);
  }
}
