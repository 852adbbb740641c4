import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CommissionView } from '../commission-contract.ts';
import { commissionView } from './commission-view.ts';

export const READ_COMMISSION = 'interventions:commission:read';

/** A commission, from whichever of its two cases one has. */
export const readCommission = defineOperation({
  name: 'interventions.commission',
  kind: 'query',
  permission: READ_COMMISSION,
  audit: 'commission.read',
  summary: 'A commission with what is ordered and its goals',
  input: z.object({ caseId: id(), commissionId: id() }),
  output: CommissionView,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId, commissionId }) => commissionView(ctx, caseId, commissionId),
});
