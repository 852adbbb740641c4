import type { Context } from '#core/operation';
import { DocumentFault } from '#platform/documents';
import type { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import type { CaseworkTables } from '../tables.ts';
import { keepContent, keptContent } from './attachments.ts';
import type { ReleaseRow } from './releases.ts';

export type ReleaseDocumentKind = CaseworkTables['casework.release_document']['which'];

/**
 * Keeps what goes out of a release as it is set now. A file that can't be set keeps nobody from getting it: it is let out on paper, and the body is
 * kept in any case.
 */
export async function keepReleaseDocument(
  ctx: Context,
  row: Pick<ReleaseRow, 'id' | 'case_id'>,
  which: ReleaseDocumentKind,
  set: () => Promise<FileContent>,
): Promise<void> {
  const file = await set().catch((error: unknown) => {
    if (error instanceof DocumentFault) return null;
    throw error;
  });
  if (!file) return;
  const contentId = newId();
  await keepContent(ctx, contentId, file);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.release_document')
    .values({
      tenant_id: ctx.actor.tenantId,
      release_id: row.id,
      which,
      authority_id: ctx.authorityId,
      case_id: row.case_id,
      content_id: contentId,
      name: file.name,
      sha256: file.sha256,
      made_at: ctx.now,
    })
    .execute();
}

/** What went out of a release, its digest checked; undefined when it was let out before such were kept, or could not be set. */
export async function keptReleaseDocument(
  ctx: Context,
  row: Pick<ReleaseRow, 'id' | 'case_id'>,
  which: ReleaseDocumentKind,
): Promise<FileContent | undefined> {
  const kept = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.release_document')
    .select(['content_id', 'name', 'sha256'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', row.case_id)
    .where('release_id', '=', row.id)
    .where('which', '=', which)
    .executeTakeFirst();
  if (!kept) return undefined;
  return await keptContent(ctx, kept.content_id, { ...kept, media_type: 'application/pdf' });
}
