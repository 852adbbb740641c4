import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { FileContent, isCleanable, MEDIA_TYPES, withoutMetadata } from '#platform/files';
import type { AttachmentTables } from '../attachment-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { isSomeReporterShielded, reportsWithOpenReporter, reportsWithShieldedReporter } from './reporters.ts';

/** Where a file belongs, beside the case. */
export interface Belongs {
  readonly reportId?: string;
  readonly entryId?: string;
  /** It says by itself who made the report. */
  readonly namesReporter?: boolean;
  readonly receivedAt: Date;
  /** Who adds it, as they are called; null for what comes from outside. */
  readonly addedBy: string | null;
}

/**
 * Keeps a file's bytes once, unchanged, under an id that the sender made. Sent again it is kept already.
 * @returns whether it was not kept before
 * @throws AppError CONFLICT when the id stands for another file
 */
export async function keepContent(ctx: Context, id: string, file: FileContent): Promise<boolean> {
  const db = ctx.tables<AttachmentTables>();
  const { tenantId } = ctx.actor;
  await ctx.adoptContent(id);
  const made = await db
    .insertInto('casework.attachment_content')
    .values({
      tenant_id: tenantId,
      id,
      authority_id: ctx.authorityId,
      bytes: file.bytes,
      sha256: file.sha256,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return true;
  const earlier = await db
    .selectFrom('casework.attachment_content')
    .select('sha256')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!earlier?.sha256.equals(file.sha256)) throw conflict('SAME_FILE_ID_OTHER_CONTENT');
  return false;
}

/** Whether a file stands in the case already, and for the same entry or none. */
export async function isLinked(ctx: Context, caseId: string, id: string, entryId?: string): Promise<boolean> {
  const row = await ctx
    .tables<AttachmentTables>()
    .selectFrom('casework.attachment')
    .select('entry_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.entry_id === (entryId ?? null);
}

/**
 * Removes the files of the caller's own draft that is being thrown away, with their bytes.
 * @returns what they were, for the trail: their digests and not their names
 */
export async function discardFilesOf(
  ctx: Context,
  caseId: string,
  draftId: string,
): Promise<{ attachmentId: string; bytes: number; sha256: string }[]> {
  const files = await attachmentsOfEntries(ctx, caseId, [draftId]);
  if (files.length === 0) return [];
  const ids = files.map((file) => file.id);
  await ctx.discarding([draftId, ...ids]);
  const db = ctx.tables<AttachmentTables>();
  await db
    .deleteFrom('casework.attachment')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('entry_id', '=', draftId)
    .execute();
  await db
    .deleteFrom('casework.attachment_content')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', ids)
    .execute();
  return files.map((file) => ({
    attachmentId: file.id,
    bytes: file.byte_size,
    sha256: file.sha256.toString('hex'),
  }));
}

/** Puts a kept file into an opened case. @returns whether it was not there already */
export async function linkAttachment(
  ctx: Context,
  caseId: string,
  id: string,
  file: FileContent,
  belongs: Belongs,
): Promise<boolean> {
  if (!file.mediaType) throw new Error('A file of no known kind can not be kept');
  const linked = await ctx
    .tables<AttachmentTables>()
    .insertInto('casework.attachment')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      id,
      authority_id: ctx.authorityId,
      name: file.name,
      media_type: file.mediaType,
      byte_size: file.bytes.length,
      sha256: file.sha256,
      received_at: belongs.receivedAt,
      report_id: belongs.reportId ?? null,
      entry_id: belongs.entryId ?? null,
      added_by: belongs.addedBy,
      names_reporter: belongs.namesReporter ?? false,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return linked.numInsertedOrUpdatedRows === 1n;
}

/** The files of an opened case that the caller may know of, newest first, without their bytes. */
export async function attachmentsOf(ctx: Context, caseId: string) {
  const rows = await ctx
    .tables<AttachmentTables>()
    .selectFrom('casework.attachment')
    .select([
      'id',
      'name',
      'media_type',
      'byte_size',
      'sha256',
      'received_at',
      'report_id',
      'entry_id',
      'added_by',
      'names_reporter',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return await withoutUnread(ctx, caseId, rows);
}

/**
 * Leaves out what the caller can't read: files of journal entries without the permission to the journal, those of a draft that is somebody
 * else's and so not yet part of the file (akt), and those that say who reported when that is shielded, or may say it and can't be cleaned.
 */
async function withoutUnread<
  R extends Pick<
    AttachmentTables['casework.attachment'],
    'entry_id' | 'report_id' | 'names_reporter' | 'media_type'
  >,
>(ctx: Context, caseId: string, rows: readonly R[]): Promise<R[]> {
  const entryIds = rows.flatMap((r) => r.entry_id ?? []);
  const readable = new Set<string>();
  if (entryIds.length > 0 && ctx.may('casework:journal:read', ctx.opened(caseId)).allowed) {
    for (const table of ['casework.journal_entry', 'casework.journal_draft'] as const) {
      const found = await ctx
        .tables<CaseworkTables>()
        .selectFrom(table)
        .select('id')
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('case_id', '=', caseId)
        .where('id', 'in', entryIds)
        .execute();
      for (const { id } of found) readable.add(id);
    }
  }
  const named = rows.flatMap((r) => (r.names_reporter && r.report_id ? r.report_id : []));
  const open = named.length > 0 ? await reportsWithOpenReporter(ctx, named) : new Set<string>();
  const shielded = await reportsWithShieldedReporter(
    ctx,
    rows.flatMap((r) => r.report_id ?? []),
  );
  return rows.filter(
    (r) =>
      (r.entry_id === null || readable.has(r.entry_id)) &&
      (!r.names_reporter || open.has(r.report_id ?? '')) &&
      (!shielded.has(r.report_id ?? '') || isCleanable(r.media_type)),
  );
}

/**
 * A file of an opened case, with its bytes, their digest checked. A shielded reporter's is handed out without what it says of its maker.
 * @throws AppError NOT_FOUND when the case has no such file, or none that the caller may know of
 */
export async function readAttachment(ctx: Context, caseId: string, id: string): Promise<FileContent> {
  const db = ctx.tables<AttachmentTables>();
  const { tenantId } = ctx.actor;
  const rows = await db
    .selectFrom('casework.attachment')
    .select(['name', 'media_type', 'sha256', 'report_id', 'entry_id', 'names_reporter'])
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .execute();
  const [row] = await withoutUnread(ctx, caseId, rows);
  if (!row) throw notFound();
  const kept = await keptContent(ctx, id, row);
  const isShielded = await isSomeReporterShielded(ctx, row.report_id ? [row.report_id] : []);
  return isShielded ? await plainOf(kept) : kept;
}

/**
 * A shielded reporter's file as it is handed out: without what it says of who made it (a place, a name, a device). It is kept as it came.
 * @throws AppError NOT_FOUND of a file that can't be cleaned
 */
async function plainOf(file: FileContent): Promise<FileContent> {
  const plain = await withoutMetadata(file);
  if (plain.faultAmong(MEDIA_TYPES) !== null) throw notFound();
  return plain;
}

/** The bytes that are kept under an id, their digest checked. */
export async function keptContent(
  ctx: Context,
  id: string,
  row: Pick<AttachmentTables['casework.attachment'], 'name' | 'media_type' | 'sha256'>,
): Promise<FileContent> {
  await ctx.adoptContent(id);
  const { bytes } = await ctx
    .tables<AttachmentTables>()
    .selectFrom('casework.attachment_content')
    .select('bytes')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return FileContent.kept(row.name, row.media_type, bytes, row.sha256);
}

/** The files of entries or drafts of an opened case, in a fixed order, without their bytes. */
export async function attachmentsOfEntries(ctx: Context, caseId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return [];
  return await ctx
    .tables<AttachmentTables>()
    .selectFrom('casework.attachment')
    .select(['id', 'entry_id', 'name', 'media_type', 'byte_size', 'sha256'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('entry_id', 'in', [...entryIds])
    .orderBy('id')
    .execute();
}

export type EntryAttachmentRow = Awaited<ReturnType<typeof attachmentsOfEntries>>[number];
