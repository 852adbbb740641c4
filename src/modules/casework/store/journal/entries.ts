import type { Context } from '#core/operation';
import { type EntryWords, entryDigest, type SignedWords } from '../../domain/journal.ts';
import type { CaseworkTables } from '../../tables.ts';
import { attachmentsOfEntries } from '../attachments.ts';
import type { Signature } from '../events.ts';

export type EntryRow = CaseworkTables['casework.journal_entry'];

/** An entry of an opened case. */
export async function entryOf(ctx: Context, caseId: string, entryId: string): Promise<EntryRow | undefined> {
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', entryId)
    .executeTakeFirst();
}

export const wordsOf = (row: EntryRow): EntryWords => ({
  kind: row.kind,
  eventOn: row.event_on,
  eventTime: row.event_time,
  contactKind: row.contact_kind,
  counterpart: row.counterpart,
  text: row.body,
  corrects: row.corrects,
  correctionReason: row.correction_reason,
});

/** Whether the row still is what was signed. */
export const isIntact = (row: EntryRow, attachments: SignedWords['attachments']): boolean =>
  entryDigest({
    ...wordsOf(row),
    tenantId: row.tenant_id,
    entryId: row.id,
    caseId: row.case_id,
    afterClosing: row.after_closing,
    signedAt: row.signed_at,
    authorName: row.author_name,
    authorTitle: row.author_title,
    attachments,
  }).equals(row.sha256);

/** What the trail keeps of a signature: never its words. */
export const signedContent = (row: EntryRow) => ({
  entryId: row.id,
  kind: row.kind,
  eventOn: row.event_on,
  corrects: row.corrects,
  afterClosing: row.after_closing,
  characters: row.body.length,
  sha256: row.sha256.toString('hex'),
});

/** Freezes an entry with its author and its digest. */
export async function addEntry(
  ctx: Context,
  words: EntryWords,
  as: { caseId: string; entryId: string; begunAt: Date; afterClosing: boolean; signature: Signature },
): Promise<EntryRow> {
  const { afterClosing } = as;
  const sha256 = entryDigest({
    ...words,
    tenantId: ctx.actor.tenantId,
    entryId: as.entryId,
    caseId: as.caseId,
    afterClosing,
    signedAt: ctx.now,
    authorName: as.signature.name,
    authorTitle: as.signature.functionTitle,
    attachments: await attachmentsOfEntries(ctx, as.caseId, [as.entryId]),
  });
  return await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.journal_entry')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: as.entryId,
      authority_id: ctx.authorityId,
      case_id: as.caseId,
      kind: words.kind,
      event_on: words.eventOn,
      event_time: words.eventTime,
      contact_kind: words.contactKind,
      counterpart: words.counterpart,
      body: words.text,
      corrects: words.corrects,
      correction_reason: words.correctionReason,
      after_closing: afterClosing,
      begun_at: as.begunAt,
      signed_at: ctx.now,
      author_name: as.signature.name,
      author_title: as.signature.functionTitle,
      author_employee: ctx.actor.employeeId,
      author_function: ctx.actor.functionId,
      sha256,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
