import { type Kysely, sql } from 'kysely';
import type { Fault } from './faults.ts';
import type { EntryRow, TrailTables } from './tables.ts';

/** The event that stands in the trail when retention erases contents; a row of erasure leads to its entry. */
export const ERASURE_EVENT = 'trail.content-erased';

/** Of entries past the seals no more are named; whoever put in thousands is found by the first. */
const NAMED = 1_000;

type Db = Kysely<TrailTables>;

export const sealAfter = (db: Db, tenantId: string, number: number) =>
  db
    .selectFrom('trail.seal')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();

/** An entry with what has become of its content: as it was, or that there never was one. */
export type CheckedEntry = EntryRow & { contentState: 'as_written' | 'changed' | 'removed' | 'erased' };

/** The members of a batch. Contents are digested where they lie: a batch of long reports would not fit in memory. */
export async function entriesOf(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CheckedEntry>> {
  const rows = await db
    .selectFrom('trail.entry as e')
    .leftJoin('trail.content as c', (j) =>
      j.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.entry_id', '=', 'e.id'),
    )
    .leftJoin('trail.erasure as x', (j) =>
      j.onRef('x.tenant_id', '=', 'e.tenant_id').onRef('x.entry_id', '=', 'e.id'),
    )
    .leftJoin('trail.entry as told', (j) =>
      j
        .onRef('told.tenant_id', '=', 'x.tenant_id')
        .onRef('told.id', '=', 'x.erased_by_entry')
        .on('told.event', '=', ERASURE_EVENT)
        .on('told.kind', '=', 'change'),
    )
    .selectAll('e')
    .select(
      sql<CheckedEntry['contentState']>`case
        when c.body is not null and e.content_digest is null then 'changed'
        when c.body is not null
          and pg_catalog.sha256(pg_catalog.convert_to(c.body, 'UTF8')) <> e.content_digest then 'changed'
        when c.body is not null or e.content_digest is null then 'as_written'
        when told.id is not null then 'erased'
        else 'removed' end`.as('contentState'),
    )
    .where('e.tenant_id', '=', tenantId)
    .where('e.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((r) => [r.id, r]));
}

/**
 * Faults of entries that no batch tells of: put in past the sealer, taken away before it came (what belongs to them is left behind), or
 * standing in more than one batch.
 */
export async function entriesOutside(db: Db, tenantId: string): Promise<Fault[]> {
  const members = sql`(select unnest(s.members) as id from trail.seal s where s.tenant_id = ${tenantId})`;
  const inserted = sql<{ id: string }>`
    select e.id from trail.entry e
    where e.tenant_id = ${tenantId}
      and not exists (select from ${members} m where m.id = e.id)
      and not exists (select from trail.pending p where p.tenant_id = ${tenantId} and p.entry_id = e.id)
    order by e.id limit ${NAMED}`;
  const orphaned = sql<{ id: string }>`
    select o.entry_id as id from (
      select entry_id from trail.pending where tenant_id = ${tenantId}
      union select entry_id from trail.content where tenant_id = ${tenantId}
      union select entry_id from trail.erasure where tenant_id = ${tenantId}) o
    where not exists (select from trail.entry e where e.tenant_id = ${tenantId} and e.id = o.entry_id)
    order by 1 limit ${NAMED}`;
  const twice = sql<{ id: string; number: number }>`
    select m.id, max(s.number) as number from trail.seal s cross join unnest(s.members) as m (id)
    where s.tenant_id = ${tenantId}
    group by m.id having count(*) > 1 order by 1 limit ${NAMED}`;
  const rowsOf = async <R>(query: { execute: (db: Db) => Promise<{ rows: R[] }> }): Promise<R[]> =>
    (await query.execute(db)).rows;
  return [
    ...(await rowsOf(twice)).map(
      ({ id, number }): Fault => ({ kind: 'entry_in_two_batches', batch: number, entryId: id }),
    ),
    ...(await rowsOf(orphaned)).map(({ id }): Fault => ({ kind: 'entry_removed', batch: null, entryId: id })),
    ...(await rowsOf(inserted)).map(
      ({ id }): Fault => ({ kind: 'entry_inserted', batch: null, entryId: id }),
    ),
  ];
}

export async function countPending(db: Db, tenantId: string): Promise<number> {
  const row = await db
    .selectFrom('trail.pending')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return row.n;
}
