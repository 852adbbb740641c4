import type { Kysely } from 'kysely';
import { entryDigest, GENESIS, sealHead } from './digest.ts';
import { type CheckedEntry, countPending, entriesOf, entriesOutside, sealAfter } from './evidence.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { HeadLine } from './seal.ts';
import { type TrailTables, toFields } from './tables.ts';

export interface Verification {
  readonly batches: number;
  readonly entries: number;
  /** Entries not yet sealed; the sealer is at most 60 seconds behind. */
  readonly pending: number;
  /** Contents and stated reasons that were lawfully erased. */
  readonly erased: number;
  readonly faults: readonly Fault[];
}

/**
 * Recomputes every digest and every head of one municipality and compares. Finds entries and contents that were changed, removed or
 * inserted, batches changed or taken away, and a chain that does not agree with the heads written outside the database. A content or a
 * reason that is gone is lawful only with a row of erasure that leads to the entry of the trail that tells of it.
 *
 * Runs as `samsyn_sealer`. Reads a batch at a time and leaves the comparison of all entries with all members to the database, so that
 * memory does not grow with the trail; of entries past the seals at most a thousand are named. Runs beside writers and the sealer, in a
 * transaction of REPEATABLE READ, with heads that were read before it began.
 * @param heads the heads written outside; without them a chain cut at its end can't be told from a shorter one. A head may stand there
 * twice, and the last ones may be missing: the sealer writes them after the commit
 */
export async function verifyTrail(
  db: Kysely<TrailTables>,
  tenantId: string,
  heads: readonly HeadLine[] = [],
): Promise<Verification> {
  const faults: Fault[] = [];
  const outside = headsByNumber(heads, tenantId);
  let previous = GENESIS;
  let number = 0;
  let entries = 0;
  let erased = 0;

  for (;;) {
    const seal = await sealAfter(db, tenantId, number);
    if (!seal) break;
    for (let missing = number + 1; missing < seal.number; missing++) {
      faults.push({ kind: 'batch_missing', batch: missing, entryId: null });
      // What came before can't be asked; the batch is judged by what it says itself.
      previous = seal.previous_head;
    }
    const found = await entriesOf(db, tenantId, seal.members);
    const members: { id: string; digest: Buffer }[] = [];
    for (const id of seal.members) {
      const row = found.get(id);
      if (!row) {
        faults.push({ kind: 'entry_removed', batch: seal.number, entryId: id });
        continue;
      }
      entries += 1;
      members.push({ id, digest: row.digest });
      if (row.contentState === 'erased') erased += 1;
      if (row.reasonState === 'erased') erased += 1;
      for (const kind of faultsOf(row)) faults.push({ kind, batch: seal.number, entryId: id });
    }
    const complete = members.length === seal.members.length;
    const fits = !complete || sealHead(previous, seal.number, seal.at, members).equals(seal.head);
    if (!fits || !seal.previous_head.equals(previous)) {
      // A row whose stored digest was recomputed to fit its forged fields shows here: the head no longer follows from it.
      faults.push({ kind: 'batch_changed', batch: seal.number, entryId: null });
    }
    if ([...(outside.get(seal.number) ?? [])].some((head) => head !== seal.head.toString('hex'))) {
      faults.push({ kind: 'head_differs_outside', batch: seal.number, entryId: null });
    }
    previous = seal.head;
    number = seal.number;
  }
  for (const known of [...outside.keys()].sort((a, b) => a - b)) {
    if (known > number) faults.push({ kind: 'batch_missing', batch: known, entryId: null });
  }
  const named = new Set(faults.flatMap((f) => (f.kind === 'entry_removed' ? (f.entryId ?? []) : [])));
  faults.push(...(await entriesOutside(db, tenantId)).filter((f) => !named.has(f.entryId ?? '')));
  return { batches: number, entries, pending: await countPending(db, tenantId), erased, faults };
}

function faultsOf(row: CheckedEntry): FaultKind[] {
  const faults: FaultKind[] = [];
  if (!entryDigest(toFields(row)).equals(row.digest)) faults.push('entry_changed');
  if (row.contentState === 'changed') faults.push('content_changed');
  if (row.contentState === 'removed') faults.push('content_removed');
  if (row.reasonState === 'changed') faults.push('reason_changed');
  if (row.reasonState === 'removed') faults.push('reason_removed');
  return faults;
}

function headsByNumber(heads: readonly HeadLine[], tenantId: string): Map<number, Set<string>> {
  const byNumber = new Map<number, Set<string>>();
  for (const line of heads) {
    if (line.tenantId !== tenantId) continue;
    byNumber.set(line.number, (byNumber.get(line.number) ?? new Set()).add(line.head));
  }
  return byNumber;
}
