import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { ImportFile, ImportPreview } from '../contract.ts';
import { type ReadFile, readFile } from '../domain/form/rows.ts';
import { yearOf } from '../domain/form/year.ts';
import { batchView, figuresOf, findingsWith, findingView, IMPORT, withFile } from '../read/checked.ts';
import { sameFile } from '../store/batches.ts';
import { faultInWords } from '../texts/faults.ts';

/** Reads a file and says what is in it, row by row, what keeps it from being taken and what would not add up. Keeps nothing. */
export const previewImport = defineOperation({
  name: 'steering.preview-import',
  kind: 'search',
  permission: IMPORT,
  audit: 'figures.import-previewed',
  summary: 'Look at a file of figures before it is taken',
  input: ImportFile,
  output: ImportPreview,
  untraced: true,
  run: (ctx, input) => previewOf(ctx, input),
});

/** A file as it was sent, with what it is known by. */
export function fileIn(input: z.output<typeof ImportFile>): {
  year: number | null;
  checksum: string;
  read: ReadFile;
} {
  const year = yearOf(input.kind, input.fileName, input.year);
  const checksum = createHash('sha256').update(input.content, 'utf8').digest('hex');
  return { year, checksum, read: readFile(input.kind, input.fileName, input.content, year) };
}

async function previewOf(
  ctx: Context,
  input: z.output<typeof ImportFile>,
): Promise<z.input<typeof ImportPreview>> {
  const { year, checksum, read } = fileIn(input);
  const { kind, fileName } = input;
  const { kept, figures } = await figuresOf(ctx);
  const taken = await sameFile(ctx, { kind, checksum, year });
  const { content } = read;
  // The same file again adds nothing.
  const after = content && !taken ? withFile(kept, figures, content, fileName) : figures;
  return {
    kind,
    form: read.form,
    fileName,
    year,
    columns: [...read.columns],
    rows: read.records.map(({ line, cells }) => ({ line, cells: [...cells] })),
    faults: read.faults.map((fault) => ({
      line: fault.line,
      column: fault.column,
      code: fault.code,
      sentence: faultInWords(fault),
    })),
    findings: content ? findingsWith(after, fileName).map(findingView) : [],
    mayTake: content !== null && !taken,
    taken: taken ? batchView(taken) : null,
  };
}
