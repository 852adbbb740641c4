import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { LedgerBatches, WithdrawLedger } from '../contract.ts';
import { batchesIn } from '../read/batches.ts';
import { IMPORT } from '../read/year.ts';
import { batchHeads, withdrawLedger as withdraw } from '../store/ledgers.ts';
import { signed } from '../store/signing.ts';
import { budgetsOf } from '../store/stated.ts';

/** Takes a ledger out of what holds; the one before it holds again. What stood in it, who took it out and why stay on record. One that a decided budget rests on stays. */
export const withdrawLedger = defineOperation({
  name: 'economy.withdraw-ledger',
  kind: 'command',
  permission: IMPORT,
  audit: 'economy.ledger-withdrawn',
  summary: 'Take a ledger out of what holds',
  input: WithdrawLedger,
  output: LedgerBatches,
  statedReason: (input) => input.reason,
  run: async (ctx, { batchId, reason }) => {
    const batch = (await batchHeads(ctx)).find((b) => b.id === batchId);
    if (!batch) throw notFound();
    // A button pressed twice.
    if (batch.withdrawn_why === reason) return await batchesIn(ctx);
    const budgets = await budgetsOf(ctx, batch.year);
    if (budgets.some((b) => b.batch_id === batchId)) throw conflict('BUDGET_RESTS_ON_FILE');
    const { set_by } = await signed(ctx);
    if ((await withdraw(ctx, batchId, set_by, reason)) === 0) throw conflict('CHANGED_MEANWHILE');
    return await batchesIn(ctx);
  },
});
