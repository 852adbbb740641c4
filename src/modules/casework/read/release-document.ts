import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { DocumentFault } from '#platform/documents';
import { conflict, notFound } from '#platform/errors';
import { type FileContent, fileContent } from '#platform/files';
import { id } from '#platform/schema';
import { nameOf, personOf } from '../store/person-rows.ts';
import { keptReleaseDocument } from '../store/release-documents.ts';
import { type ReleaseRow, releaseOf } from '../store/releases.ts';
import { type About, refusalPdf, releasedFilePdf } from './release-paper.ts';

/** What stands on the paper of a release of an opened case. */
export async function aboutRelease(ctx: Context, caseId: string): Promise<About> {
  const fact = ctx.opened(caseId);
  const organisation = await ctx.organisation();
  return {
    caseNumber: fact.caseNumber,
    personName: nameOf(await personOf(ctx, fact.personId)),
    unitName: organisation.units.find((u) => u.id === fact.unitId)?.name ?? '',
  };
}

/** The masked file that was let out, or the decision not to let out, as accessible PDF: as it was kept when it was decided. */
export const releaseDocument = defineOperation({
  name: 'casework.release-document',
  kind: 'query',
  permission: 'casework:file:release',
  audit: 'release.document-read',
  summary: 'A released file, masked, or the decision not to release it, as accessible PDF',
  files: 'gives-one',
  input: z.object({ caseId: id(), releaseId: id(), which: z.enum(['file', 'refusal']) }),
  output: fileContent(['application/pdf']),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, releaseId, which }) => {
    const row = await releaseOf(ctx, caseId, releaseId);
    return (await keptReleaseDocument(ctx, row, which)) ?? (await setNow(ctx, row, which));
  },
});

/**
 * Of what is frozen, when no document of it is kept.
 * @throws AppError NOT_FOUND of what has not been decided · CONFLICT FILE_TOO_LONG
 */
async function setNow(ctx: Context, row: ReleaseRow, which: 'file' | 'refusal'): Promise<FileContent> {
  const about = await aboutRelease(ctx, row.case_id);
  const { body, body_sha256: sha256, ended_at: at, ended_by: by, refusal } = row;
  try {
    if (which === 'refusal' && refusal !== null) return await refusalPdf(ctx, { ...row, refusal }, about);
    if (which === 'file' && body !== null && sha256 && at && by)
      return await releasedFilePdf(ctx, { ...row, body, sha256, ended: { at, by } }, about);
  } catch (error) {
    if (error instanceof DocumentFault && error.fault !== 'failed') throw conflict('FILE_TOO_LONG');
    throw error;
  }
  throw notFound();
}
