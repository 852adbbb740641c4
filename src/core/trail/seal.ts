import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { GENESIS, sealHead } from './digest.ts';
import type { TrailTables } from './tables.ts';

/** What is written outside the database after each batch, one line a seal. */
export interface HeadLine {
  readonly tenantId: string;
  readonly number: number;
  readonly at: string;
  readonly head: string;
}

const BATCH = 5_000;

/**
 * Seals what is pending for one municipality: chains the digests of the entries to the head before, with the list of the members.
 * Runs as `samsyn_sealer`, in the caller's transaction. Returns the new head, or null when nothing was pending.
 *
 * Two sealers at once: the number is settled before the members are read, so whoever comes second either finds nothing that the first
 * has taken or meets the primary key (tenant, number) and rolls back. No entry stands in two batches.
 */
export async function sealPending(
  db: Kysely<TrailTables>,
  tenantId: string,
  at: Date,
): Promise<HeadLine | null> {
  const last = await db
    .selectFrom('trail.seal')
    .select(['number', 'head'])
    .where('tenant_id', '=', tenantId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const pending = await db
    .selectFrom('trail.pending as p')
    .innerJoin('trail.entry as e', (j) =>
      j.onRef('e.tenant_id', '=', 'p.tenant_id').onRef('e.id', '=', 'p.entry_id'),
    )
    .select(['e.id', 'e.digest'])
    .where('p.tenant_id', '=', tenantId)
    .orderBy('e.id')
    .limit(BATCH)
    .execute();
  if (pending.length === 0) return null;
  const number = (last?.number ?? 0) + 1;
  const previous = last?.head ?? GENESIS;
  const head = sealHead(previous, number, at, pending);
  const ids = pending.map((p) => p.id);
  await db
    .insertInto('trail.seal')
    .values({ tenant_id: tenantId, number, at, previous_head: previous, head, members: ids })
    .execute();
  await db
    .deleteFrom('trail.pending')
    .where('tenant_id', '=', tenantId)
    .where('entry_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return { tenantId, number, at: at.toISOString(), head: head.toString('hex') };
}

/** The heads after a number, oldest first: what a file outside the database still lacks. */
export async function headsAfter(
  db: Kysely<TrailTables>,
  tenantId: string,
  number: number,
  limit: number,
): Promise<HeadLine[]> {
  const rows = await db
    .selectFrom('trail.seal')
    .select(['number', 'at', 'head'])
    .where('tenant_id', '=', tenantId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map((r) => ({
    tenantId,
    number: r.number,
    at: r.at.toISOString(),
    head: r.head.toString('hex'),
  }));
}
