import { createHash } from 'node:crypto';

/** An entry as it is kept, without its digest. Instants have millisecond precision, so that they survive storage exactly. */
export interface EntryFields {
  readonly tenantId: string;
  readonly id: string;
  readonly eventId: string;
  readonly at: Date;
  readonly authorityId: string | null;
  readonly actor: string;
  readonly employeeId: string | null;
  readonly functionId: string | null;
  readonly unitId: string | null;
  readonly operation: string;
  readonly event: string;
  readonly kind: 'read' | 'change' | 'refused';
  readonly reason: string | null;
  /** In entries from before reasons stood apart; null in all others. */
  readonly statedReason: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly contentDigest: Buffer | null;
  /** See `reasonDigest`; null when no reason was stated, and in entries from before. */
  readonly statedDigest: Buffer | null;
}

export const digestOf = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** Of a stated reason. The salt is erased with the words: a short reason could be guessed from its plain digest. */
export const reasonDigest = (salt: Buffer, reason: string): Buffer =>
  digestOf(Buffer.concat([salt, Buffer.from(reason, 'utf8')]));

/**
 * SHA-256 over the fields in a fixed order, as JSON: lengths and nulls can't be shifted from one field to its neighbour. An entry without a
 * digest of a reason has the form that all had before there were any.
 */
export function entryDigest(e: EntryFields): Buffer {
  return digestOf(
    JSON.stringify([
      e.statedDigest ? 'samsyn-trail-2' : 'samsyn-trail-1',
      e.tenantId,
      e.id,
      e.eventId,
      e.at.toISOString(),
      e.authorityId,
      e.actor,
      e.employeeId,
      e.functionId,
      e.unitId,
      e.operation,
      e.event,
      e.kind,
      e.reason,
      e.statedReason,
      e.subjectKind,
      e.subjectId,
      e.contentDigest?.toString('hex') ?? null,
      ...(e.statedDigest ? [e.statedDigest.toString('hex')] : []),
    ]),
  );
}

/** The head of a batch: over the head before it, its number and time, and each member's id and digest in the order given. */
export function sealHead(
  previous: Buffer,
  number: number,
  at: Date,
  members: readonly { id: string; digest: Buffer }[],
): Buffer {
  const list = members.map((m) => [m.id, m.digest.toString('hex')]);
  return digestOf(
    JSON.stringify(['samsyn-seal-1', previous.toString('hex'), number, at.toISOString(), list]),
  );
}

/** What the first batch is chained to. */
export const GENESIS = digestOf('samsyn-trail-genesis');
