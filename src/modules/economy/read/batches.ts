import type { z } from 'zod';
import { z as schema } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { LedgerBatches } from '../contract.ts';
import { type BatchHead, batchHeads, holding } from '../store/ledgers.ts';
import { ledgerFindingView } from '../texts/findings.ts';
import { IMPORT, LIST } from './year.ts';

/** The ledgers that were taken, the last first. */
export const readBatches = defineOperation({
  name: 'economy.ledgers',
  kind: 'query',
  permission: LIST,
  audit: 'economy.ledgers-read',
  summary: 'The ledgers that were taken, who took them and what does not add up in them',
  input: schema.object({}),
  output: LedgerBatches,
  untraced: true,
  run: (ctx) => batchesIn(ctx),
});

export async function batchesIn(ctx: Context): Promise<z.input<typeof LedgerBatches>> {
  const heads = await batchHeads(ctx);
  return {
    batches: heads.map((head) => batchView(head, heads)),
    mayImport: ctx.may(IMPORT).allowed,
  };
}

export const batchView = (
  b: BatchHead,
  all: readonly BatchHead[],
): z.input<typeof LedgerBatches>['batches'][number] => ({
  batchId: b.id,
  source: b.source,
  fileName: b.file_name,
  encoding: b.encoding,
  year: b.year,
  through: b.through,
  rows: b.row_count,
  company: b.facts.company,
  program: b.facts.program,
  coversTo: b.facts.coversTo,
  takenAt: b.taken_at.toISOString(),
  takenBy: b.taken_by,
  holds: holding(all, b.year)?.id === b.id,
  hasBudget: b.has_budget,
  withdrawn:
    b.withdrawn_at === null
      ? null
      : { at: b.withdrawn_at.toISOString(), by: b.withdrawn_by ?? '', why: b.withdrawn_why ?? '' },
  findings: b.findings.map(ledgerFindingView),
});
