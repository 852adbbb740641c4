import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { CommissionView } from '../commission-contract.ts';
import { RecordFirstContact } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { moveCommission, ownCommission } from '../store/commissions.ts';
import { requirePast } from '../store/days.ts';
import { isKept, keepStep, requireStep } from '../store/steps.ts';
import { meetTargets } from '../store/targets.ts';

/** Records when the unit was first in contact with whom the commission is about: the board's own time for it stops. */
export const recordFirstContact = defineOperation({
  name: 'interventions.record-first-contact',
  kind: 'command',
  permission: 'interventions:commission:carry-out',
  audit: 'commission.contacted',
  summary: 'Record the first contact with whom a commission is about',
  input: RecordFirstContact,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on }) => ({ caseId, stepId, on }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, { caseId, stepId, on, lateReason, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (await isKept(ctx, caseId, stepId, 'contacted')) return await commissionView(ctx, caseId, caseId);
    requireStep(head, 'contacted');
    const day = calendarDate(on);
    requirePast(ctx, day, head.decided_on);
    await keepStep(ctx, head, { id: stepId, step: 'contacted', on: day, text });
    await moveCommission(ctx, head.id, { first_contact_on: day });
    await meetTargets(ctx, caseId, 'contacted', day, lateReason);
    return await commissionView(ctx, caseId, caseId);
  },
});
