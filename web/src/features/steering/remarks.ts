import type { FigureFinding, ImportPreview } from '../../api/index.ts';

type Remark = { isFault: boolean; sentences: string[] };

/** By line of the file: what keeps it from being taken, else which kinds of things do not add up in it. */
export function remarksOf(
  fileName: string,
  faults: ImportPreview['faults'],
  findings: readonly FigureFinding[],
): Map<number, Remark> {
  const remarks = new Map<number, Remark>();
  const add = (line: number, sentence: string, isFault: boolean) => {
    const before = remarks.get(line);
    if (before?.sentences.includes(sentence)) return;
    remarks.set(line, {
      isFault: isFault || (before?.isFault ?? false),
      sentences: [...(before?.sentences ?? []), sentence],
    });
  };
  for (const fault of faults) add(fault.line, fault.sentence, true);
  for (const { rows, title } of findings) {
    for (const { file, line } of rows) if (file === fileName && line !== null) add(line, `${title}.`, false);
  }
  return remarks;
}
