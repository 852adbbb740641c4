import { isPublished } from '#core/measures';
import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { Imports, WithdrawImport } from '../contract.ts';
import { IMPORT } from '../read/checked.ts';
import { importsOf } from '../read/imports.ts';
import { batchById, withdrawBatch } from '../store/batches.ts';
import { actorName } from '../store/signing.ts';

/**
 * Takes a file out of what holds. What stood in it, who took it out and why stay on record. Once figures of its year have been published it stays: what is
 * wrong in it is put right by a later file or by hand, and a new edition says so.
 */
export const withdrawImport = defineOperation({
  name: 'steering.withdraw-import',
  kind: 'command',
  permission: IMPORT,
  audit: 'figures.import-withdrawn',
  summary: 'Take an imported file of figures out of what holds',
  input: WithdrawImport,
  output: Imports,
  statedReason: (input) => input.reason,
  run: async (ctx, { batchId, reason }) => {
    const batch = await batchById(ctx, batchId);
    if (!batch) throw notFound();
    // A button pressed twice.
    if (batch.withdrawn_why === reason) return await importsOf(ctx);
    if (batch.year !== null && (await isPublished(ctx, batch.year))) throw conflict('FIGURES_PUBLISHED');
    const name = await actorName(ctx);
    if ((await withdrawBatch(ctx, batchId, { name, why: reason })) === 0) throw conflict('CHANGED_MEANWHILE');
    return await importsOf(ctx);
  },
});
