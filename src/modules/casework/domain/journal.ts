import { createHash } from 'node:crypto';
import type { ContactKind, EntryKind } from './codes.ts';

/** What somebody wants to sign. Days are Swedish calendar days. */
export interface EntryWords {
  readonly kind: EntryKind;
  readonly eventOn: string;
  /** `HH:MM`, when it is known. */
  readonly eventTime: string | null;
  readonly contactKind: ContactKind | null;
  /** With whom a contact was; who made a statement. */
  readonly counterpart: string | null;
  readonly text: string;
  readonly corrects: string | null;
  readonly correctionReason: string | null;
}

/** A field that keeps an entry from being signed, and why. */
export interface EntryFault {
  readonly field: 'eventOn' | 'contactKind' | 'counterpart' | 'correctionReason';
  readonly code:
    | 'in_the_future'
    | 'contact_kind_needed'
    | 'contact_with_needed'
    | 'source_needed'
    | 'reason_missing';
}

/**
 * What must be there before an entry is signed. A statement without its source is nobody's (SOSFS 2014:5): who reads it later can't weigh it.
 * @param today Swedish calendar day
 */
export function faultOf(entry: EntryWords, today: string): EntryFault | null {
  if (entry.eventOn > today) return { field: 'eventOn', code: 'in_the_future' };
  if (entry.kind === 'contact' && !entry.contactKind)
    return { field: 'contactKind', code: 'contact_kind_needed' };
  if (entry.kind === 'contact' && !entry.counterpart)
    return { field: 'counterpart', code: 'contact_with_needed' };
  if (entry.kind === 'statement' && !entry.counterpart)
    return { field: 'counterpart', code: 'source_needed' };
  if (entry.corrects && !entry.correctionReason) return { field: 'correctionReason', code: 'reason_missing' };
  return null;
}

/** The words without what does not belong to their kind: a draft may have been a contact before it became a fact. */
export const ofItsKind = (entry: EntryWords): EntryWords => ({
  ...entry,
  contactKind: entry.kind === 'contact' ? entry.contactKind : null,
  counterpart: entry.kind === 'contact' || entry.kind === 'statement' ? entry.counterpart : null,
  correctionReason: entry.corrects ? entry.correctionReason : null,
});

/** What a signature covers. Instants have millisecond precision, so that they survive storage exactly. */
export interface SignedWords extends EntryWords {
  readonly tenantId: string;
  readonly entryId: string;
  readonly caseId: string;
  readonly afterClosing: boolean;
  readonly signedAt: Date;
  readonly authorName: string;
  readonly authorTitle: string;
  /** The files that it has, by their ids in order. */
  readonly attachments: readonly { readonly id: string; readonly sha256: Buffer }[];
}

/** SHA-256 over the fields in a fixed order, as JSON: nothing can be shifted from one field to its neighbour. */
export const entryDigest = (e: SignedWords): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'samsyn-journal-1',
        e.tenantId,
        e.entryId,
        e.caseId,
        e.kind,
        e.eventOn,
        e.eventTime,
        e.contactKind,
        e.counterpart,
        e.text,
        e.corrects,
        e.correctionReason,
        e.afterClosing,
        e.signedAt.toISOString(),
        e.authorName,
        e.authorTitle,
        e.attachments.map(({ id, sha256 }) => [id, sha256.toString('hex')]),
      ]),
    )
    .digest();

/** Days from when it was last saved in which the author of a draft may finish it, though the case has gone to somebody else. */
export const LEFT_DRAFT_DAYS = 30;

/** Days after which a draft that nobody has signed is pointed out: notes are made without delay (FL 27 §, SOSFS 2014:5 4 kap.). */
export const DRAFT_DAYS = 3;
