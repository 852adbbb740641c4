import { defineOperation } from '#core/operation';
import { CommissionView } from '../commission-contract.ts';
import { ReceiveCommission } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { ownCommission } from '../store/commissions.ts';
import { receive } from '../store/receiving.ts';
import { isKept } from '../store/steps.ts';

/** Takes on a commission outside a handover, and gives it to whoever is to perform it. */
export const receiveCommission = defineOperation({
  name: 'interventions.receive-commission',
  kind: 'command',
  permission: 'interventions:commission:receive',
  audit: 'commission.received',
  summary: 'Take on a commission and give it to a function of the unit',
  input: ReceiveCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, functionId }) => ({ caseId, stepId, functionId }),
  run: async (ctx, { caseId, stepId, functionId, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (!(await isKept(ctx, caseId, stepId, 'received')))
      await receive(ctx, head, { stepId, functionId, text });
    return await commissionView(ctx, caseId, caseId);
  },
});
