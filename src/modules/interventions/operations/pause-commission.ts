import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { CommissionView } from '../commission-contract.ts';
import { PauseCommission, ResumeCommission } from '../performing-contract.ts';
import { commissionView } from '../read/commission-view.ts';
import { moveCommission, ownCommission } from '../store/commissions.ts';
import { requirePast } from '../store/days.ts';
import { executeBy, interruptBy } from '../store/executing.ts';
import { isKept, keepStep, requireStep } from '../store/steps.ts';

/** What is ordered is not given for a while: the decision's three months begin anew (SoL 34:1). */
export const pauseCommission = defineOperation({
  name: 'interventions.pause-commission',
  kind: 'command',
  permission: 'interventions:commission:carry-out',
  audit: 'commission.paused',
  summary: 'Pause what a commission orders',
  input: PauseCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on, reason }) => ({ caseId, stepId, on, reason }),
  run: async (ctx, { caseId, stepId, on, reason, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (await isKept(ctx, caseId, stepId, 'paused')) return await commissionView(ctx, caseId, caseId);
    requireStep(head, 'paused');
    const day = calendarDate(on);
    requirePast(ctx, day, head.started_on ?? head.decided_on);
    await keepStep(ctx, head, { id: stepId, step: 'paused', on: day, reason, text });
    await moveCommission(ctx, head.id, { state: 'paused', paused_on: day });
    await interruptBy(ctx, head, on);
    return await commissionView(ctx, caseId, caseId);
  },
});

/** What was paused is given again. */
export const resumeCommission = defineOperation({
  name: 'interventions.resume-commission',
  kind: 'command',
  permission: 'interventions:commission:carry-out',
  audit: 'commission.resumed',
  summary: 'Take up again what was paused',
  input: ResumeCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on }) => ({ caseId, stepId, on }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, { caseId, stepId, on, lateReason, text }) => {
    const head = await ownCommission(ctx, caseId);
    if (await isKept(ctx, caseId, stepId, 'resumed')) return await commissionView(ctx, caseId, caseId);
    requireStep(head, 'resumed');
    const day = calendarDate(on);
    requirePast(ctx, day, head.paused_on ?? head.decided_on);
    await keepStep(ctx, head, { id: stepId, step: 'resumed', on: day, text });
    await moveCommission(ctx, head.id, { state: 'started', paused_on: null });
    await executeBy(ctx, head, on, lateReason);
    return await commissionView(ctx, caseId, caseId);
  },
});
