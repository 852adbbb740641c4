import { type Kysely, sql } from 'kysely';
import type { Fault } from './faults.ts';
import type { EntryRow, TrailTables } from './tables.ts';

/** The event that stands in the trail when contents or stated reasons are erased; a row of erasure leads to its entry. */
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

/** What has become of words that stand beside an entry: as they were, or that there never were any. */
type State = 'as_written' | 'changed' | 'removed' | 'erased';

export type CheckedEntry = EntryRow & { contentState: State; reasonState: State };

/** A record of erasure of just that, which leads to an entry that tells of an erasure. */
const erased = (what: 'content' | 'stated_reason') => sql`exists (
  select from trail.erasure x
  join trail.entry told on told.tenant_id = x.tenant_id and told.id = x.erased_by_entry
  where x.tenant_id = e.tenant_id and x.entry_id = e.id and x.what = ${sql.lit(what)}
    and told.event = ${sql.lit(ERASURE_EVENT)} and told.kind = 'change')`;

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
    .leftJoin('trail.stated_reason as r', (j) =>
      j.onRef('r.tenant_id', '=', 'e.tenant_id').onRef('r.entry_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select(
      sql<State>`case
        when c.body is not null and e.content_digest is null then 'changed'
        when c.body is not null
          and pg_catalog.sha256(pg_catalog.convert_to(c.body, 'UTF8')) <> e.content_digest then 'changed'
        when c.body is not null or e.content_digest is null then 'as_written'
        when ${erased('content')} then 'erased'
        else 'removed' end`.as('contentState'),
    )
    .select(
      sql<State>`case
        when r.body is not null and e.stated_digest is null then 'changed'
        when r.body is not null
          and pg_catalog.sha256(r.salt || pg_catalog.convert_to(r.body, 'UTF8')) <> e.stated_digest then 'changed'
        when r.body is not null or e.stated_digest is null then 'as_written'
        when ${erased('stated_reason')} then 'erased'
        else 'removed' end`.as('reasonState'),
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
      union select entry_id from trail.stated_reason where tenant_id = ${tenantId}
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
