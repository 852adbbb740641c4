import type { Context } from '#core/operation';
import { AppError } from '#platform/errors';
import { type FileContent, MEDIA_TYPES, withoutMetadata } from '#platform/files';
import { newId } from '#platform/ids';
import type { CaseworkTables } from '../tables.ts';
import { keepContent, linkAttachment } from './attachments.ts';
import { signatureOf } from './events.ts';

/** What comes with a report. */
export interface ReportFiles {
  readonly files: readonly FileContent[];
  /** The form as its platform shows it, with who was logged in. */
  readonly picture?: FileContent | undefined;
}

export const allFiles = ({ files, picture }: ReportFiles): FileContent[] => [
  ...(picture ? [picture] : []),
  ...files,
];

/**
 * The files of an anonymous reporter as they are kept: what a camera or a word processor wrote into them of who made them is taken away first.
 * @throws AppError INVALID_INPUT for files of which that can't be done
 */
export async function withPlainFiles({ files }: ReportFiles): Promise<ReportFiles> {
  const clean = await plain(files);
  const faults = clean.flatMap((file, i) => {
    const code = file.faultAmong(MEDIA_TYPES);
    return code ? [{ field: `files.${i}`, code }] : [];
  });
  if (faults.length > 0) throw new AppError('INVALID_INPUT', { fields: faults });
  return { files: clean, picture: undefined };
}

async function plain(files: readonly FileContent[]): Promise<FileContent[]> {
  const clean: FileContent[] = [];
  // One after the other: each may be unpacked in memory.
  for (const file of files) clean.push(await withoutMetadata(file));
  return clean;
}

/** The bytes once, and a row in each child's file. */
export async function keepReportFiles(
  ctx: Context,
  reportId: string,
  sent: ReportFiles & { readonly receivedAt: Date },
  caseIds: readonly string[],
): Promise<void> {
  const files = allFiles(sent);
  if (files.length === 0) return;
  const by = ctx.actor.employeeId ? await signatureOf(ctx) : null;
  const addedBy = by && `${by.name}, ${by.functionTitle}`;
  for (const file of files) {
    const id = newId();
    await keepContent(ctx, id, file);
    for (const caseId of caseIds)
      await linkAttachment(ctx, caseId, id, file, {
        reportId,
        receivedAt: sent.receivedAt,
        addedBy,
        namesReporter: file === sent.picture,
      });
  }
}

/**
 * Files that come after their report, from the system that handed it in: put into every file (akt) that the report is in, of which nothing is
 * opened. Of an anonymous reporter's what can't be cleaned is left out, as is the picture.
 */
export async function handInReportFiles(
  ctx: Context,
  reportId: string,
  sent: ReportFiles & { readonly receivedAt: Date },
): Promise<void> {
  await ctx.adoptContent(reportId);
  const db = ctx.tables<CaseworkTables>();
  const report = await db
    .selectFrom('casework.report')
    .select('reporter_category')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow();
  const links = await db
    .selectFrom('casework.report_case')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  const kept =
    report.reporter_category === 'anonymous'
      ? { files: (await plain(sent.files)).filter((f) => f.faultAmong(MEDIA_TYPES) === null) }
      : sent;
  const caseIds: string[] = [];
  for (const { case_id } of links)
    caseIds.push((await ctx.handInto(case_id, 'casework:report:add-files')).caseId);
  await keepReportFiles(ctx, reportId, { ...kept, receivedAt: sent.receivedAt }, caseIds);
}
