import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { CommissionView } from '../commission-contract.ts';
import { StartCommission } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { moveCommission, ownCommission } from '../store/commissions.ts';
import { requirePast } from '../store/days.ts';
import { executeBy } from '../store/executing.ts';
import { beginFollowingUp } from '../store/follow-up/clock.ts';
import { planIsOwed } from '../store/plan/clocks.ts';
import { isKept, keepStep, requireStep } from '../store/steps.ts';
import { meetTargets } from '../store/targets.ts';

/** Starts what is ordered: the decision is executed from that day (SoL 34:1), the board's own time to start stops, and the first follow-up is owed. */
export const startCommission = defineOperation({
  name: 'interventions.start-commission',
  kind: 'command',
  permission: 'interventions:commission:carry-out',
  audit: 'commission.started',
  summary: 'Start what a commission orders',
  input: StartCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on }) => ({ caseId, stepId, on }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, { caseId, stepId, on, lateReason, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (await isKept(ctx, caseId, stepId, 'started')) return await commissionView(ctx, caseId, caseId);
    requireStep(head, 'started');
    const day = calendarDate(on);
    requirePast(ctx, day, head.first_contact_on ?? head.decided_on);
    await keepStep(ctx, head, { id: stepId, step: 'started', on: day, text });
    await moveCommission(ctx, head.id, {
      state: 'started',
      started_on: day,
      first_contact_on: head.first_contact_on ?? day,
      received_at: head.received_at ?? ctx.now,
    });
    await meetTargets(ctx, caseId, 'started', day, lateReason);
    await planIsOwed(ctx, caseId, day);
    await executeBy(ctx, head, on, lateReason);
    // Whoever ordered follows up: their case is opened to the change alone.
    await ctx.adoptCase(head.case_id);
    await beginFollowingUp(ctx, head, day);
    return await commissionView(ctx, caseId, caseId);
  },
});
