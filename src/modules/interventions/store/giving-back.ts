import type { Context } from '#core/operation';
import { addCaseEvent, closePerformersCase, signatureOf } from '#modules/casework';
import { givingBack, type ReturnReason } from '../domain/performing.ts';
import { type CommissionHead, moveCommission } from './commissions.ts';
import { interruptBy } from './executing.ts';
import { endFollowingUp } from './follow-up/clock.ts';
import { endPerformersClocks } from './follow-up/performers-clocks.ts';
import { keepStep, requireStep } from './steps.ts';
import { dropTargets } from './targets.ts';
import { tellOrderer } from './telling.ts';

/**
 * The performing unit does not perform it, or not any longer: its own case closes. Whoever ordered is told in the case that did, and its decision waits to be
 * executed, as before or anew (SoL 34:1), until they have acted.
 */
export async function giveBack(
  ctx: Context,
  head: CommissionHead,
  given: {
    readonly stepId: string;
    readonly reason: ReturnReason;
    readonly text: string;
    readonly meetingId?: string;
  },
): Promise<void> {
  const step = givingBack(head.state);
  requireStep(head, step);
  const { stepId: id, reason, text, meetingId = null } = given;
  await keepStep(ctx, head, { id, step, on: ctx.today, meetingId, reason, text });
  await moveCommission(ctx, head.id, { state: 'returned', returned_at: ctx.now });
  await dropTargets(ctx, head.id);
  await endPerformersClocks(ctx, head.id);
  await closePerformersCase(ctx, head.id);
  await ctx.adoptCase(head.case_id);
  await endFollowingUp(ctx, head, 'commission_returned');
  if (step === 'returned') await interruptBy(ctx, head, ctx.today);
  const { name } = await signatureOf(ctx);
  await addCaseEvent(ctx, {
    caseId: head.case_id,
    kind: 'commission_returned',
    body: head.entry_name,
    by: name,
  });
  await tellOrderer(ctx, head, 'commission_returned', step === 'returned');
}
