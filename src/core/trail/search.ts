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

/** Entries, newest first. What the caller may see of the trail is decided by the policy, not here. */
export async function searchTrail(
  db: Kysely<TrailTables>,
  tenantId: string,
  filter: TrailFilter,
): Promise<EntryRow[]> {
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
  return await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
}
