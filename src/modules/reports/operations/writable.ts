import { type Context, Refused } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayWrite } from '../read/heads.ts';
import { lockReport } from '../store/reports.ts';
import { lockSection } from '../store/sections.ts';
import type { ReportRow, SectionRow } from '../tables.ts';

/**
 * A section of a report that is being written, or a text that parted from one, that the actor may write in. Both are held until the transaction ends.
 * @throws Refused OTHER_UNIT for a section or a report that is not theirs to write in, there or not; AppError CONFLICT REPORT_DECIDED
 */
export async function writable(
  ctx: Context,
  { reportId, sectionId }: { readonly reportId: string; readonly sectionId: string },
): Promise<{ readonly report: ReportRow; readonly row: SectionRow }> {
  const report = await lockReport(ctx, reportId);
  const row = report && (await lockSection(ctx, sectionId));
  if (!row || row.report_id !== reportId || !mayWrite(ctx, row)) throw new Refused('OTHER_UNIT');
  if (report.state !== 'writing') throw conflict('REPORT_DECIDED');
  return { report, row };
}
