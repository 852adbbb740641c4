import { defineOperation } from '#core/operation';
import { CommissionView } from '../commission-contract.ts';
import { ReturnCommission } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { ownCommission } from '../store/commissions.ts';
import { giveBack } from '../store/giving-back.ts';
import { isKept } from '../store/steps.ts';

/** Declines a commission, or gives it back after it has begun, with why: whoever ordered it is to act. */
export const returnCommission = defineOperation({
  name: 'interventions.return-commission',
  kind: 'command',
  permission: 'interventions:commission:receive',
  audit: 'commission.returned',
  summary: 'Decline a commission, or give it back',
  input: ReturnCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, reason }) => ({ caseId, stepId, reason }),
  run: async (ctx, { caseId, stepId, reason, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (!(await isKept(ctx, caseId, stepId, 'declined', 'returned')))
      await giveBack(ctx, head, { stepId, reason, text });
    return await commissionView(ctx, caseId, caseId);
  },
});
