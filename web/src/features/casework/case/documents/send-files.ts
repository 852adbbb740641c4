import { addAttachment, Problem } from '../../../../api/index.ts';
import { newId } from '../../../../ui/new-id.ts';

export interface Chosen {
  readonly file: File;
  /** Made once for the file, so that a second try is the same document. */
  readonly id: string;
  readonly error?: string | undefined;
}

/** What has been chosen now: those of before with their ids and faults, and new ones. */
export const chosenOf = (files: readonly File[], before: readonly Chosen[]): Chosen[] =>
  files.map((file) => before.find((c) => c.file === file) ?? { file, id: newId() });

interface To {
  readonly caseId: string;
  readonly entryId?: string;
}

/**
 * Sends files one by one, so that one that is refused does not keep the others out.
 * @returns those that were refused, each with its fault
 */
export async function sendFiles(
  to: To,
  all: readonly Chosen[],
  signal: AbortSignal,
  onAt: (n: number) => void = () => {},
): Promise<Chosen[]> {
  const refused: Chosen[] = [];
  for (const [n, one] of all.entries()) {
    onAt(n);
    try {
      await addAttachment({ ...to, attachmentId: one.id, file: one.file }, signal);
    } catch (error) {
      const told = error instanceof Problem ? error.fields[0]?.message : undefined;
      if (told === undefined) throw error;
      refused.push({ ...one, error: told });
    }
  }
  return refused;
}
