import type { Context } from '#core/operation';
import { assignTo } from '#modules/casework';
import { type CommissionHead, moveCommission } from './commissions.ts';
import { keepStep, requireStep } from './steps.ts';

/** The unit takes a commission on, and somebody in it has it from now: their case and its times. */
export async function receive(
  ctx: Context,
  head: CommissionHead,
  given: {
    readonly stepId: string;
    readonly functionId: string;
    readonly text?: string | undefined;
    readonly meetingId?: string;
  },
): Promise<void> {
  requireStep(head, 'received');
  const { stepId: id, functionId, text, meetingId = null } = given;
  const receiver = await assignTo(ctx, head.id, functionId);
  await keepStep(ctx, head, { id, step: 'received', on: ctx.today, meetingId, receiver, text });
  await moveCommission(ctx, head.id, { state: 'received', received_at: ctx.now });
}
