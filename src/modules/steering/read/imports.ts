import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { ImportedFile, Imports } from '../contract.ts';
import { nameOf, sumsIn } from '../domain/checks/economy.ts';
import { readFile } from '../domain/form/rows.ts';
import { batchById, batchHeads } from '../store/batches.ts';
import { economyFigure } from '../texts/money-findings.ts';
import { batchView, figuresOf, findingsFor, findingsWith, IMPORT, seesCounts } from './checked.ts';

const READ = 'steering:figures:read';

/** The files that were taken. */
export const readImports = defineOperation({
  name: 'steering.imports',
  kind: 'query',
  permission: READ,
  audit: 'figures.imports-read',
  summary: 'The files of figures that were taken, and who took them',
  input: z.object({}),
  output: Imports,
  untraced: true,
  run: (ctx) => importsOf(ctx),
});

export async function importsOf(ctx: Context): Promise<z.input<typeof Imports>> {
  const batches = await batchHeads(ctx);
  return { batches: batches.reverse().map(batchView), mayImport: ctx.may(IMPORT).allowed };
}

/**
 * One of them, row by row as it came, with every sum that it ought to hold. What was taken out may hold what should never have been in it: its
 * rows are read by those who take files alone.
 */
export const readImport = defineOperation({
  name: 'steering.import',
  kind: 'query',
  permission: READ,
  audit: 'figures.import-read',
  summary: 'A file of figures as it was taken, row by row, with its sums',
  input: z.object({ batchId: id() }),
  output: ImportedFile,
  untraced: true,
  run: async (ctx, { batchId }) => {
    const batch = await batchById(ctx, batchId);
    if (!batch) throw notFound();
    const mayImport = ctx.may(IMPORT).allowed;
    if (batch.withdrawn_at !== null && !mayImport)
      return { batch: batchView(batch), columns: [], rows: [], sums: [], findings: [], mayImport };
    const read = readFile(batch.kind, batch.file_name, batch.content, batch.year);
    const { figures } = await figuresOf(ctx);
    const { content } = read;
    const isMoney = content?.form === 'outcome' || content?.form === 'budget';
    return {
      batch: batchView(batch),
      columns: [...read.columns],
      // Rows of counts are for those who type them in; money tells of nobody.
      rows: (isMoney || seesCounts(ctx) ? read.records : []).map(({ line, cells }) => ({
        line,
        cells: [...cells],
      })),
      sums: isMoney
        ? sumsIn(content).map(({ row, of, figure, stated, computed }) => ({
            line: row.source.line ?? 0,
            area: nameOf(row),
            level: row.level,
            figure,
            label: economyFigure[figure],
            stated,
            computed,
            of: of.length,
          }))
        : [],
      findings:
        batch.withdrawn_at === null
          ? findingsWith(figures, batch.file_name).map(findingsFor(ctx, figures))
          : [],
      mayImport,
    };
  },
});
