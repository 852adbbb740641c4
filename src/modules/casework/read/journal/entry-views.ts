import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { EntryAttachment } from '../../attachment-contract.ts';
import type { JournalEntry } from '../../journal-contract.ts';
import { attachmentsOfEntries, type EntryAttachmentRow } from '../../store/attachments.ts';
import { type EntryRow, isIntact } from '../../store/journal/entries.ts';
import type { CaseworkTables } from '../../tables.ts';

type View = z.input<typeof JournalEntry>;

/** Entries of one opened case as they are shown, with what they correct and what corrects them. */
export async function entryViews(ctx: Context, rows: readonly EntryRow[]): Promise<View[]> {
  const ids = rows.map((row) => row.id);
  const [corrections, corrected, attached] = await Promise.all([
    correctionsOf(ctx, ids),
    headsOf(
      ctx,
      rows.flatMap((row) => row.corrects ?? []),
    ),
    attachedTo(ctx, rows[0]?.case_id ?? '', ids),
  ]);
  return rows.map((row) => {
    const old = row.corrects ? corrected.get(row.corrects) : undefined;
    return {
      entryId: row.id,
      kind: row.kind,
      eventOn: row.event_on,
      eventTime: row.event_time,
      contactKind: row.contact_kind,
      counterpart: row.counterpart,
      text: row.body,
      signedAt: row.signed_at.toISOString(),
      author: row.author_name,
      authorTitle: row.author_title,
      afterClosing: row.after_closing,
      corrects: old ? { entryId: old.id, eventOn: old.event_on, author: old.author_name } : null,
      correctionReason: row.correction_reason,
      correctedBy: corrections
        .filter((c) => c.corrects === row.id)
        .map((c) => ({
          entryId: c.id,
          signedAt: c.signed_at.toISOString(),
          author: c.author_name,
          reason: c.correction_reason ?? '',
        })),
      sha256: row.sha256.toString('hex'),
      attachments: (attached.get(row.id) ?? []).map(attachmentView),
      intact: isIntact(row, attached.get(row.id) ?? []),
    };
  });
}

const entries = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .where('tenant_id', '=', ctx.actor.tenantId);

async function correctionsOf(ctx: Context, entryIds: readonly string[]) {
  if (entryIds.length === 0) return [];
  return await entries(ctx)
    .select(['id', 'corrects', 'signed_at', 'author_name', 'correction_reason'])
    .where('corrects', 'in', [...entryIds])
    .orderBy('signed_at')
    .execute();
}

async function headsOf(ctx: Context, entryIds: readonly string[]) {
  if (entryIds.length === 0) return new Map<string, never>();
  const rows = await entries(ctx)
    .select(['id', 'event_on', 'author_name'])
    .where('id', 'in', [...entryIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The files of entries and drafts, by what they belong to. */
export async function attachedTo(
  ctx: Context,
  caseId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryAttachmentRow[]>> {
  const found = new Map<string, EntryAttachmentRow[]>();
  for (const row of await attachmentsOfEntries(ctx, caseId, entryIds)) {
    if (row.entry_id) found.set(row.entry_id, [...(found.get(row.entry_id) ?? []), row]);
  }
  return found;
}

export const attachmentView = (row: EntryAttachmentRow): z.input<typeof EntryAttachment> => ({
  attachmentId: row.id,
  name: row.name,
  mediaType: row.media_type,
  byteSize: row.byte_size,
  sha256: row.sha256.toString('hex'),
});
