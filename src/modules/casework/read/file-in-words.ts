import type { Context } from '#core/operation';
import { codeInWords, fieldName } from '../texts/file/in-words.ts';
import { filePartKind } from '../texts/file/intake-words.ts';
import { filePartsOf } from './file-parts.ts';

export interface FileInWords {
  readonly partId: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly title: string;
  readonly fields: { name: string; value: string }[];
}

/** Of a report, what says who made it: its kind of maker stays. */
const SAYS_WHO: ReadonlySet<string> = new Set([
  'reporterName',
  'reporterTitle',
  'reporterOrganisation',
  'reporterRelation',
  'reporterPhone',
  'reporterEmail',
]);

/** The file of an opened case in words, in the order of time. Who made a report, and what is masked whatever anybody says, is not in it. */
export async function fileInWords(ctx: Context, caseId: string): Promise<FileInWords[]> {
  const parts = await filePartsOf(ctx, caseId);
  return parts
    .map((part) => ({
      partId: part.partId,
      at: part.at,
      title: filePartKind[part.kind],
      fields: part.fields
        .filter((f) => !f.masked && f.value !== '' && !SAYS_WHO.has(f.field))
        .map((f) => ({
          name: fieldName(f.field),
          value: f.coded ? codeInWords(f.field, f.value) : f.value,
        })),
    }))
    .sort((a, b) => a.at.localeCompare(b.at));
}
