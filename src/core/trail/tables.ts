import type { Selectable } from 'kysely';
import type { EntryFields } from './digest.ts';

export interface TrailTables {
  'trail.entry': {
    tenant_id: string;
    id: string;
    event_id: string;
    at: Date;
    authority_id: string | null;
    actor: string;
    employee_id: string | null;
    function_id: string | null;
    unit_id: string | null;
    operation: string;
    event: string;
    kind: EntryFields['kind'];
    reason: string | null;
    stated_reason: string | null;
    subject_kind: string | null;
    subject_id: string | null;
    content_digest: Buffer | null;
    stated_digest: Buffer | null;
    digest: Buffer;
  };
  'trail.content': { tenant_id: string; entry_id: string; body: string };
  'trail.stated_reason': {
    tenant_id: string;
    entry_id: string;
    authority_id: string | null;
    employee_id: string | null;
    subject_id: string | null;
    salt: Buffer;
    body: string;
  };
  'trail.erasure': {
    tenant_id: string;
    entry_id: string;
    erased_by_entry: string;
    what: 'content' | 'stated_reason';
  };
  'trail.pending': { tenant_id: string; entry_id: string };
  'trail.seal': {
    tenant_id: string;
    number: number;
    at: Date;
    previous_head: Buffer;
    head: Buffer;
    members: string[];
  };
}

export type EntryRow = Selectable<TrailTables['trail.entry']>;

export const toFields = (r: EntryRow): EntryFields => ({
  tenantId: r.tenant_id,
  id: r.id,
  eventId: r.event_id,
  at: r.at,
  authorityId: r.authority_id,
  actor: r.actor,
  employeeId: r.employee_id,
  functionId: r.function_id,
  unitId: r.unit_id,
  operation: r.operation,
  event: r.event,
  kind: r.kind,
  reason: r.reason,
  statedReason: r.stated_reason,
  subjectKind: r.subject_kind,
  subjectId: r.subject_id,
  contentDigest: r.content_digest,
  statedDigest: r.stated_digest,
});
