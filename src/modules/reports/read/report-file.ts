import { z } from 'zod';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { DocumentFault, type ReportDocument, reportPdf, reportWord } from '#platform/documents';
import { conflict } from '#platform/errors';
import { FileContent, fileContent } from '#platform/files';
import { id } from '#platform/schema';
import { READ_PUBLISHED } from '../policy.ts';
import { editionOf, findReport, reportById } from '../store/reports.ts';
import { sectionsOf } from '../store/sections.ts';
import { boardNames } from '../store/signing.ts';
import { composeWords } from '../texts/compose.ts';
import { documentOf } from './document.ts';
import { requireOpen } from './heads.ts';
import { knownOf } from './known.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A report as PDF or Word: as it was decided; without an edition's number as it stands now, as a draft while nothing is decided, for whoever may read it while it is
 * written. A file leaves the product, so taking one out is an event in the trail.
 */
export const reportFileOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.file',
    kind: 'query',
    permission: READ_PUBLISHED,
    audit: 'report.taken-out',
    summary: 'A report as accessible PDF or as Word',
    files: 'gives-one',
    input: z.object({
      reportId: id(),
      form: z.enum(['pdf', 'docx']),
      number: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    output: fileContent(),
    run: async (ctx, { reportId, form, number }) => {
      const document =
        number === undefined
          ? await draftOf(ctx, sources, reportId)
          : (await editionOf(ctx, reportId, number)).document;
      return await documentFile(
        document,
        form,
        number === undefined ? composeWords.draftFile : composeWords.editionFile(number),
      );
    },
  });

async function draftOf(ctx: Context, sources: FigureSources, reportId: string): Promise<ReportDocument> {
  const found = await findReport(ctx, reportId);
  const rows = found ? await sectionsOf(ctx, [reportId]) : [];
  requireOpen(ctx, rows);
  const report = await reportById(ctx, reportId);
  const sections = rows.filter((r) => r.parted_from === null);
  const known = await knownOf(
    ctx,
    sources,
    sections.map((s) => s.body),
  );
  return documentOf(report, sections, known, await boardNames(ctx), null).document;
}

/** @throws AppError CONFLICT REPORT_TOO_LONG */
export async function documentFile(
  document: ReportDocument,
  form: 'pdf' | 'docx',
  which: string,
): Promise<FileContent> {
  const name = `${document.title.replace(/[?!.]+$/, '')}, ${which}.${form}`;
  try {
    return form === 'pdf'
      ? await FileContent.of(name, await reportPdf(document))
      : FileContent.made(name, DOCX, await reportWord(document));
  } catch (error) {
    if (error instanceof DocumentFault && error.fault !== 'failed') throw conflict('REPORT_TOO_LONG');
    throw error;
  }
}
