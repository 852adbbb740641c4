import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids';
import { digestOf, type EntryFields, entryDigest, reasonDigest } from './digest.ts';
import type { TrailTables } from './tables.ts';

export interface Subject {
  readonly kind: 'case' | 'person' | 'employee' | 'account' | 'attachment' | 'form';
  readonly id: string;
}

/** One event with all that it showed or touched. */
export interface TrailEvent {
  readonly tenantId: string;
  readonly at: Date;
  readonly authorityId: string | null;
  readonly actor: string;
  readonly employeeId: string | null;
  readonly functionId: string | null;
  readonly unitId: string | null;
  readonly operation: string;
  readonly event: string;
  readonly kind: EntryFields['kind'];
  readonly reason?: string | null;
  /** Kept apart too, for the same reason. */
  readonly statedReason?: string | null;
  readonly subjects: readonly Subject[];
  /** For changes: what changed. Kept apart, so that retention can erase it and the chain still holds. */
  readonly content?: unknown;
}

const BATCH = 500;
const SALT_BYTES = 32;

/**
 * Appends the event, one entry per subject (one without subject when there is none), in the caller's transaction.
 * Returns the ids of the entries.
 */
export async function writeTrail(db: Kysely<TrailTables>, event: TrailEvent): Promise<string[]> {
  const eventId = newId();
  const body = event.content === undefined ? null : JSON.stringify(event.content);
  const contentDigest = body === null ? null : digestOf(body);
  const subjects: readonly (Subject | null)[] = event.subjects.length > 0 ? event.subjects : [null];
  const reasons: TrailTables['trail.stated_reason'][] = [];
  const rows = subjects.map((subject, index) => {
    const id = newId();
    const salt = event.statedReason ? randomBytes(SALT_BYTES) : null;
    const fields: EntryFields = {
      tenantId: event.tenantId,
      id,
      eventId,
      at: event.at,
      authorityId: event.authorityId,
      actor: event.actor,
      employeeId: event.employeeId,
      functionId: event.functionId,
      unitId: event.unitId,
      operation: event.operation,
      event: event.event,
      kind: event.kind,
      reason: event.reason ?? null,
      statedReason: null,
      subjectKind: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
      contentDigest: index === 0 ? contentDigest : null,
      statedDigest: salt && event.statedReason ? reasonDigest(salt, event.statedReason) : null,
    };
    if (salt && event.statedReason) {
      reasons.push({
        tenant_id: event.tenantId,
        entry_id: id,
        authority_id: event.authorityId,
        employee_id: event.employeeId,
        subject_id: fields.subjectId,
        salt,
        body: event.statedReason,
      });
    }
    return toRow(fields);
  });
  const first = rows[0];
  // Side by side: the writer waits once.
  await Promise.all([
    insertEntries(db, rows),
    insertPending(
      db,
      event.tenantId,
      rows.map((r) => r.id),
    ),
    ...batches(reasons).map((part) => db.insertInto('trail.stated_reason').values(part).execute()),
    ...(body !== null && first
      ? [
          db
            .insertInto('trail.content')
            .values({ tenant_id: event.tenantId, entry_id: first.id, body })
            .execute(),
        ]
      : []),
  ]);
  return rows.map((r) => r.id);
}

function batches<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < rows.length; i += BATCH) parts.push(rows.slice(i, i + BATCH));
  return parts;
}

/**
 * The entries of one event. What differs from entry to entry goes as lists and the rest once: a list of some hundred cases is told of in a few
 * values and not in thousands.
 */
async function insertEntries(
  db: Kysely<TrailTables>,
  rows: readonly TrailTables['trail.entry'][],
): Promise<void> {
  const [e] = rows;
  if (!e) return;
  await sql`
    insert into trail.entry (tenant_id, id, event_id, at, authority_id, actor, employee_id, function_id, unit_id, operation, event,
      kind, reason, stated_reason, subject_kind, subject_id, content_digest, stated_digest, digest)
    select ${e.tenant_id}::uuid, id, ${e.event_id}::uuid, ${e.at}::timestamptz, ${e.authority_id}::uuid, ${e.actor}::text,
      ${e.employee_id}::uuid, ${e.function_id}::uuid, ${e.unit_id}::uuid, ${e.operation}::text, ${e.event}::text, ${e.kind}::text,
      ${e.reason}::text, ${e.stated_reason}::text, subject_kind, subject_id, content_digest, stated_digest, digest
    from unnest(
      ${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.subject_kind)}::text[], ${rows.map((r) => r.subject_id)}::uuid[],
      ${rows.map((r) => r.content_digest)}::bytea[], ${rows.map((r) => r.stated_digest)}::bytea[], ${rows.map((r) => r.digest)}::bytea[]
    ) as u (id, subject_kind, subject_id, content_digest, stated_digest, digest)`.execute(db);
}

/** What waits for its seal. */
const insertPending = (db: Kysely<TrailTables>, tenantId: string, ids: readonly string[]) =>
  sql`insert into trail.pending (tenant_id, entry_id) select ${tenantId}::uuid, unnest(${ids}::uuid[])`.execute(
    db,
  );

const toRow = (e: EntryFields): TrailTables['trail.entry'] => ({
  tenant_id: e.tenantId,
  id: e.id,
  event_id: e.eventId,
  at: e.at,
  authority_id: e.authorityId,
  actor: e.actor,
  employee_id: e.employeeId,
  function_id: e.functionId,
  unit_id: e.unitId,
  operation: e.operation,
  event: e.event,
  kind: e.kind,
  reason: e.reason,
  stated_reason: e.statedReason,
  subject_kind: e.subjectKind,
  subject_id: e.subjectId,
  content_digest: e.contentDigest,
  stated_digest: e.statedDigest,
  digest: entryDigest(e),
});
