import { type Kysely, sql } from 'kysely';
import type { EntryFields } from './digest.ts';
import type { EntryRow, TrailTables } from './tables.ts';

/** The event of an emergency opening, and the reason that each reading by it is marked with. */
export const GLASS_BROKEN = 'glass.broken';
export const BY_GLASS = 'BROKEN_GLASS';

export interface TrailFilter {
  readonly subjectIds?: readonly string[];
  readonly eventIds?: readonly string[];
  readonly employeeId?: string;
  readonly kind?: EntryFields['kind'];
  /** Emergency openings, and what was read by them. */
  readonly byGlass?: true;
  readonly from?: Date;
  readonly to?: Date;
  readonly limit: number;
}

/** An entry with the words that were stated, where they still stand. */
export type FoundEntry = EntryRow & { readonly reasonErased: boolean };

/** Entries, newest first. What the caller may see of the trail is decided by the policy, not here. */
export async function searchTrail(
  db: Kysely<TrailTables>,
  tenantId: string,
  filter: TrailFilter,
): Promise<FoundEntry[]> {
  let query = db.selectFrom('trail.entry').selectAll().where('tenant_id', '=', tenantId);
  if (filter.subjectIds) query = query.where('subject_id', 'in', [...filter.subjectIds]);
  if (filter.eventIds)
    query = query.where('event_id', '=', sql<string>`any(${[...filter.eventIds]}::uuid[])`);
  if (filter.employeeId) query = query.where('employee_id', '=', filter.employeeId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.byGlass) {
    query = query.where((eb) => eb.or([eb('reason', '=', BY_GLASS), eb('event', '=', GLASS_BROKEN)]));
  }
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  const entries = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
  return await withReasons(db, tenantId, entries);
}

/** Who sees an entry sees its reason: one that is not there has been erased. */
async function withReasons(
  db: Kysely<TrailTables>,
  tenantId: string,
  entries: readonly EntryRow[],
): Promise<FoundEntry[]> {
  const stated = entries.filter((e) => e.stated_digest !== null).map((e) => e.id);
  const rows =
    stated.length === 0
      ? []
      : await db
          .selectFrom('trail.stated_reason')
          .select(['entry_id', 'body'])
          .where('tenant_id', '=', tenantId)
          .where('entry_id', '=', sql<string>`any(${stated}::uuid[])`)
          .execute();
  const bodies = new Map(rows.map((r) => [r.entry_id, r.body]));
  return entries.map((e) => ({
    ...e,
    stated_reason: bodies.get(e.id) ?? e.stated_reason,
    reasonErased: e.stated_digest !== null && !bodies.has(e.id),
  }));
}
