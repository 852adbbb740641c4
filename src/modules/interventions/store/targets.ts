import { cancelClock, clocksOfCase, correctClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { invalid } from '#platform/errors';
import type { CommissionHead } from './commissions.ts';

/** The board's own times of a commission, where it has set them: three working days to the first contact, thirty days to the start. */
const CONTACT_RULE = 'LOK-010';
const START_RULE = 'LOK-011';
const TARGETS = { contacted: [CONTACT_RULE], started: [CONTACT_RULE, START_RULE] } as const;

/** Both run from when it is sent, in the performer's case. */
export async function beginTargets(
  ctx: Context,
  { id: caseId, unit_id: unitId }: Pick<CommissionHead, 'id' | 'unit_id'>,
): Promise<void> {
  for (const ruleId of TARGETS.started) {
    await startClock(ctx, { ruleId, startedAt: ctx.now, unitId, functionId: null, caseId });
  }
}

/**
 * What they ask for happened on a day; whoever has started has also been in contact.
 * @param lateReason why a day whose time had run out is told of only now; needed when the day was in time
 * @throws AppError INVALID_INPUT on `lateReason`
 */
export async function meetTargets(
  ctx: Context,
  caseId: string,
  step: keyof typeof TARGETS,
  day: CalendarDate,
  lateReason: string | undefined,
): Promise<void> {
  const clocks = await clocksOfCase(ctx, caseId);
  for (const ruleId of TARGETS[step]) {
    const clock = clocks.find((c) => c.ruleId === ruleId && (c.state === 'running' || c.state === 'overdue'));
    if (!clock) continue;
    // An intervention may have begun before it was ordered: the time is then met as soon as it begins to run.
    const began = new Date(clock.startedAt);
    const at = day === ctx.today ? ctx.now : startOfDay(day) > began ? startOfDay(day) : began;
    if (clock.state !== 'overdue' || day > clock.dueOn) {
      await stopClock(ctx, { caseId, ruleId }, at);
    } else {
      if (!lateReason) throw invalid('lateReason', 'late_reason_needed');
      await correctClock(ctx, clock.id, { stoppedAt: at }, lateReason);
    }
  }
}

/** Nobody is to be met or begun with any longer. */
export async function dropTargets(ctx: Context, caseId: string): Promise<void> {
  for (const ruleId of TARGETS.started) await cancelClock(ctx, { caseId, ruleId }, 'commission_returned');
}
