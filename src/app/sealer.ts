import type { Pool } from 'pg';
import { type HeadLine, headsAfter, sealPending, type TrailTables } from '#core/trail';
import { inTransaction, isUniqueViolation, ROLE_SEALER } from '#platform/db';
import { appendHeads, readHeads } from './heads-file.ts';
import { listTenants } from './tenants.ts';

const HEADS_AT_ONCE = 1_000;

export interface Sealer {
  /** Seals what is pending of every municipality. Returns the heads that were written outside. */
  seal(): Promise<HeadLine[]>;
}

/**
 * Seals the trail and writes the heads outside the database, after the commit: the file never tells of a batch that is not there. Whatever
 * head the file lacks is written at the next sealing, whether a crash came between or another copy of the server sealed it. What stands in
 * the file is never written over, so a batch that was changed since still differs from it.
 */
export function createSealer(pool: Pool, headsFile: string, now: () => Date): Sealer {
  /** The highest number in the file, by municipality. */
  let written: Map<string, number> | undefined;

  return {
    seal: async () => {
      const tenants = await listTenants(pool);
      for (const tenant of tenants) while (await sealOnce(pool, tenant.id, now()));
      // After all is sealed: a file that can't be read or written must not keep the trail from being sealed.
      written ??= await highest(headsFile);
      const lines: HeadLine[] = [];
      for (const { id } of tenants) {
        for (let after = written.get(id) ?? 0; ; ) {
          const lacking = await asSealer(pool, id, (db) => headsAfter(db, id, after, HEADS_AT_ONCE));
          lines.push(...lacking);
          if (lacking.length < HEADS_AT_ONCE) break;
          after = lacking.at(-1)?.number ?? after;
        }
      }
      await appendHeads(headsFile, lines);
      for (const { tenantId, number } of lines) written.set(tenantId, number);
      return lines;
    },
  };
}

/** True when a batch was sealed, and there may be more. */
async function sealOnce(pool: Pool, tenantId: string, at: Date): Promise<boolean> {
  try {
    return (await asSealer(pool, tenantId, (db) => sealPending(db, tenantId, at))) !== null;
  } catch (error) {
    // Another copy of the server sealed first; what it left is for the next time.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

const asSealer = <T>(
  pool: Pool,
  tenantId: string,
  fn: (db: Parameters<typeof sealPending>[0]) => Promise<T>,
): Promise<T> =>
  inTransaction<TrailTables, T>(pool, { tenant: tenantId }, ({ db }) => fn(db), { role: ROLE_SEALER });

async function highest(headsFile: string): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const { tenantId, number } of await readHeads(headsFile)) {
    numbers.set(tenantId, Math.max(number, numbers.get(tenantId) ?? 0));
  }
  return numbers;
}
