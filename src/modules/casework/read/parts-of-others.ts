import type { Context } from '#core/operation';
import type { FilePart } from '../domain/masking.ts';

/** What is documented in an opened case, as parts of its file in order of time. */
type PartsOf = (ctx: Context, caseId: string) => Promise<FilePart[]>;

const others: PartsOf[] = [];

/**
 * Says that another module documents in cases too: what it has goes out with the file, and on paper with the journal. Told once, when the
 * module is loaded; this one knows none of them.
 */
export function documentsInCases(partsOf: PartsOf): void {
  others.push(partsOf);
}

/** What other modules have documented in an opened case. */
export async function partsOfOthers(ctx: Context, caseId: string): Promise<FilePart[]> {
  return (await Promise.all(others.map((partsOf) => partsOf(ctx, caseId)))).flat();
}
