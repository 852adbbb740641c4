import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { digestOf, entryDigest, GENESIS, sealHead } from './digest.ts';
import type { HeadLine } from './seal.ts';
import { type EntryRow, type TrailTables, toFields } from './tables.ts';

export type FaultKind =
  | 'entry_changed'
  | 'entry_removed'
  | 'entry_inserted'
  | 'entry_in_two_batches'
  | 'content_changed'
  | 'content_removed'
  | 'batch_changed'
  | 'batch_missing'
  | 'head_differs_outside';

export interface Fault {
  readonly kind: FaultKind;
  /** The batch in which it was found; null for entries that stand in no batch. */
  readonly batch: number | null;
  readonly entryId: string | null;
}

export interface Verification {
  readonly batches: number;
  readonly entries: number;
  /** Entries not yet sealed; the sealer is at most 60 seconds behind. */
  readonly pending: number;
  /** Contents lawfully erased by retention. */
  readonly erased: number;
  readonly faults: readonly Fault[];
}

/**
 * Recomputes every digest and every head of one municipality and compares. Finds entries and contents that were changed, removed or
 * inserted, batches changed or taken away, and a chain that does not agree with the heads written outside the database. A content
 * that is gone is lawful only with a row of erasure. Runs as `samsyn_sealer`; reads a batch at a time.
 * @param heads the heads written outside, oldest first; without them a chain cut at its end can't be told from a shorter one
 */
export async function verifyTrail(
  db: Kysely<TrailTables>,
  tenantId: string,
  heads: readonly HeadLine[] = [],
): Promise<Verification> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let previous = GENESIS;
  let number = 0;
  let entries = 0;
  let erased = 0;
  const outside = new Map(heads.filter((h) => h.tenantId === tenantId).map((h) => [h.number, h.head]));

  for (;;) {
    const seal = await db
      .selectFrom('trail.seal')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('number', '>', number)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst();
    if (!seal) break;
    for (let missing = number + 1; missing < seal.number; missing++) {
      faults.push({ kind: 'batch_missing', batch: missing, entryId: null });
    }
    const found = await entriesOf(db, tenantId, seal.members);
    const members: { id: string; digest: Buffer }[] = [];
    for (const id of seal.members) {
      if (seen.has(id)) faults.push({ kind: 'entry_in_two_batches', batch: seal.number, entryId: id });
      seen.add(id);
      const row = found.get(id);
      if (!row) {
        faults.push({ kind: 'entry_removed', batch: seal.number, entryId: id });
        continue;
      }
      entries += 1;
      const digest = entryDigest(toFields(row));
      if (!digest.equals(row.digest)) {
        faults.push({ kind: 'entry_changed', batch: seal.number, entryId: id });
      }
      members.push({ id, digest: row.digest });
      const content = await contentFault(row);
      if (content === 'erased') erased += 1;
      else if (content) faults.push({ kind: content, batch: seal.number, entryId: id });
    }
    const complete = members.length === seal.members.length;
    const head = sealHead(previous, seal.number, seal.at, members);
    if (complete && (!head.equals(seal.head) || !seal.previous_head.equals(previous))) {
      // A row whose stored digest was recomputed to fit its forged fields shows here: the head no longer follows from it.
      faults.push({ kind: 'batch_changed', batch: seal.number, entryId: null });
    }
    const written = outside.get(seal.number);
    if (written !== undefined && written !== seal.head.toString('hex')) {
      faults.push({ kind: 'head_differs_outside', batch: seal.number, entryId: null });
    }
    previous = seal.head;
    number = seal.number;
  }
  for (const known of outside.keys()) {
    if (known > number) faults.push({ kind: 'batch_missing', batch: known, entryId: null });
  }

  const { loose, pending } = await unsealed(db, tenantId, seen);
  for (const id of loose) faults.push({ kind: 'entry_inserted', batch: null, entryId: id });
  return { batches: number, entries, pending, erased, faults };

  async function contentFault(
    row: EntryRow & { body: string | null; erased_by: string | null },
  ): Promise<'content_changed' | 'content_removed' | 'erased' | null> {
    if (!row.content_digest) return row.body === null ? null : 'content_changed';
    if (row.body === null) return row.erased_by ? 'erased' : 'content_removed';
    return digestOf(row.body).equals(row.content_digest) ? null : 'content_changed';
  }
}

async function entriesOf(db: Kysely<TrailTables>, tenantId: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('trail.entry as e')
    .leftJoin('trail.content as c', (j) =>
      j.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.entry_id', '=', 'e.id'),
    )
    .leftJoin('trail.erasure as x', (j) =>
      j.onRef('x.tenant_id', '=', 'e.tenant_id').onRef('x.entry_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select(['c.body as body', 'x.erased_by_entry as erased_by'])
    .where('e.tenant_id', '=', tenantId)
    .where('e.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((r) => [r.id, r]));
}

/** Entries that stand in no batch: those waiting for the sealer, and those that somebody put in past it. */
async function unsealed(db: Kysely<TrailTables>, tenantId: string, sealed: ReadonlySet<string>) {
  const rows = await db
    .selectFrom('trail.entry as e')
    .leftJoin('trail.pending as p', (j) =>
      j.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.entry_id', '=', 'e.id'),
    )
    .select(['e.id', 'p.entry_id as waiting'])
    .where('e.tenant_id', '=', tenantId)
    .execute();
  const rest = rows.filter((r) => !sealed.has(r.id));
  return {
    pending: rest.filter((r) => r.waiting !== null).length,
    loose: rest.filter((r) => r.waiting === null).map((r) => r.id),
  };
}
