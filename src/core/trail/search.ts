import type { Kysely } from 'kysely';
import type { EntryFields } from './digest.ts';
import type { EntryRow, TrailTables } from './tables.ts';

export interface TrailFilter {
  readonly subjectIds?: readonly string[];
  readonly employeeId?: string;
  readonly kind?: EntryFields['kind'];
  readonly reason?: string;
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
  if (filter.employeeId) query = query.where('employee_id', '=', filter.employeeId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.reason) query = query.where('reason', '=', filter.reason);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  return await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
}
