import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { CommissionView } from '../commission-contract.ts';
import { SettleReturn } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { commissionIn, moveCommission, sideOf } from '../store/commissions.ts';
import { isKept, keepStep, requireStep } from '../store/steps.ts';

/** Whoever ordered says what is done about a commission that came back. Till then it stands among what has come back. */
export const settleReturn = defineOperation({
  name: 'interventions.settle-return',
  kind: 'command',
  permission: 'interventions:commission:send',
  audit: 'commission.return-settled',
  summary: 'Say what is done about a commission that came back',
  input: SettleReturn,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, commissionId, stepId, by }) => ({ caseId, commissionId, stepId, by }),
  run: async (ctx, { caseId, commissionId, stepId, by, text }) => {
    const head = await commissionIn(ctx, caseId, commissionId, true);
    if (sideOf(caseId, head) !== 'orderer') throw notFound();
    if (await isKept(ctx, commissionId, stepId, 'settled'))
      return await commissionView(ctx, caseId, commissionId);
    requireStep(head, 'settled');
    await keepStep(ctx, head, { id: stepId, step: 'settled', on: ctx.today, reason: by, text });
    await moveCommission(ctx, commissionId, { return_settled_at: ctx.now });
    return await commissionView(ctx, caseId, commissionId);
  },
});
