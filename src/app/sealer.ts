import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Pool } from 'pg';
import { type HeadLine, sealPending, type TrailTables } from '#core/trail';
import { inTransaction, ROLE_SEALER, sqlState } from '#platform/db';
import { listTenants } from './tenants.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Seals what is pending of every municipality and writes the heads outside the database. The file is written after the commit: a head that
 * is in the database and not in the file is made good at the next sealing, never the other way round.
 */
export async function sealAll(pool: Pool, headsFile: string, now: () => Date): Promise<HeadLine[]> {
  const lines: HeadLine[] = [];
  for (const tenant of await listTenants(pool)) {
    for (;;) {
      const line = await sealOnce(pool, tenant.id, now());
      if (!line) break;
      lines.push(line);
    }
  }
  if (lines.length > 0) {
    await mkdir(dirname(headsFile), { recursive: true });
    await appendFile(headsFile, lines.map((l) => `${JSON.stringify(l)}\n`).join(''), { mode: 0o600 });
  }
  return lines;
}

async function sealOnce(pool: Pool, tenantId: string, at: Date): Promise<HeadLine | null> {
  try {
    return await inTransaction<TrailTables, HeadLine | null>(
      pool,
      { tenant: tenantId },
      ({ db }) => sealPending(db, tenantId, at),
      { role: ROLE_SEALER },
    );
  } catch (error) {
    // Another copy of the server sealed the same batch first; what it left is for the next time.
    if (sqlState(error) === UNIQUE_VIOLATION) return null;
    throw error;
  }
}

/** The heads as written outside, oldest first; none when the file is not there. */
export async function readHeads(headsFile: string): Promise<HeadLine[]> {
  const text = await readFile(headsFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as HeadLine);
}
