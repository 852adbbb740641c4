import type { Context } from '#core/operation';
import { type ConcernReportInput, receiveReport } from '#modules/casework';
import { type FileContent, MEDIA_TYPES, withoutMetadata } from '#platform/files';
import { filesLeftOut } from '../../texts/forms.ts';
import type { FlowInstance } from '../flow-instance.ts';
import { mapForm } from '../mapping.ts';
import type { FormFiles } from './form-files.ts';
import { idFrom } from './forms.ts';
import { mappingFor } from './mappings.ts';

export interface Became {
  readonly reportId: string | null;
  readonly reference: string | null;
  readonly fault: 'unmapped' | 'mapping_failed' | null;
  readonly isAnonymous: boolean;
  /** The mapping that was in force. */
  readonly mappingId: string | null;
}

const nothing = (fault: 'unmapped' | 'mapping_failed', mappingId: string | null = null): Became => ({
  reportId: null,
  reference: null,
  fault,
  isAnonymous: false,
  mappingId,
});

export interface ReadForm {
  readonly formId: string;
  readonly form: Pick<FlowInstance, 'familyId' | 'version' | 'answers'>;
  readonly receivedAt: Date;
  readonly files: FormFiles;
  /** Files that could not be kept. */
  readonly leftOut: number;
}

/** The report that a form becomes by the mapping in force, taken in; or why there is none. */
export async function becomeReport(ctx: Context, read: ReadForm): Promise<Became> {
  const row = await mappingFor(ctx, read.form);
  if (!row) return nothing('unmapped');
  const mapped = mapForm(read.form, row.mapping);
  if (!mapped) return nothing('mapping_failed', row.id);
  const { report, ...files } = await withFiles(mapped, read.files, read.leftOut);
  const { reportId, reference } = await receiveReport(ctx, {
    reportId: idFrom('report', read.formId),
    kind: 'concern_report',
    area: 'child_youth',
    channel: 'e_platform',
    receivedAt: read.receivedAt,
    report,
    ...files,
    strictIdentity: false,
  });
  const isAnonymous = report.reporter.kind === 'anonymous';
  return { reportId, reference, fault: null, isAnonymous, mappingId: row.id };
}

/**
 * The files that go into the children's files with a report. Of an anonymous reporter the platform's own picture of the form is none, for it
 * says who was logged in; and none that can't be made to say nothing of who made it. The report says how many were left out.
 */
export async function withFiles<R extends Pick<ConcernReportInput, 'reporter' | 'freeText'>>(
  report: R,
  { pdf, attached }: FormFiles,
  leftOut: number,
): Promise<{ readonly report: R; readonly picture: FileContent | undefined; readonly files: FileContent[] }> {
  const isAnonymous = report.reporter.kind === 'anonymous';
  const kept = isAnonymous ? await cleanable(attached) : attached;
  const missing = leftOut + attached.length - kept.length;
  const words = missing > 0 ? `${report.freeText}\n\n${filesLeftOut(missing)}` : report.freeText;
  return {
    report: { ...report, freeText: words },
    picture: isAnonymous ? undefined : (pdf ?? undefined),
    files: [...kept],
  };
}

async function cleanable(files: readonly FileContent[]): Promise<FileContent[]> {
  const kept: FileContent[] = [];
  for (const file of files) {
    const clean = await withoutMetadata(file);
    if (clean.faultAmong(MEDIA_TYPES) === null) kept.push(clean);
  }
  return kept;
}
