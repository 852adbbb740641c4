import type { Context } from '#core/operation';
import { dropWaits, executeDecision, interruptDecision } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { isOver } from '../domain/commission.ts';
import { type CommissionHead, commissionsOf } from './commissions.ts';

const decisionOf = (head: CommissionHead) => ({ caseId: head.case_id, decisionId: head.decision_id });

/** The decision that a commission was ordered by is executed from a day, in the case that ordered. @throws AppError as `executeDecision`, on `on` */
export const executeBy = (
  ctx: Context,
  head: CommissionHead,
  on: string,
  lateReason: string | undefined,
): Promise<void> => executeDecision(ctx, decisionOf(head), { on, field: 'on', lateReason });

/** It is executed no longer, unless something else that was ordered by it runs. @throws AppError as `interruptDecision`, on `on` */
export async function interruptBy(ctx: Context, head: CommissionHead, on: string): Promise<void> {
  if (!ctx.isOpened(head.case_id)) await ctx.adoptCase(head.case_id);
  const others = await othersOf(ctx, head);
  if (others.some((other) => other.state === 'started')) return;
  await interruptDecision(ctx, decisionOf(head), { on, field: 'on' });
}

/**
 * It has ended, in the opened case that ordered. Nothing is waited for any longer, unless something else was ordered by the same decision: of that, what
 * is paused or not begun is waited for from when nothing runs (SoL 34:1).
 */
export async function endExecution(ctx: Context, head: CommissionHead, endedOn: CalendarDate): Promise<void> {
  const left = (await othersOf(ctx, head)).filter((other) => !isOver(other.state));
  if (left.length === 0) {
    await dropWaits(ctx, head.case_id, 'intervention_ended', head.decision_id);
  } else if (left.every((other) => other.state !== 'started')) {
    const on = left.map((other) => other.paused_on ?? endedOn).reduce((a, b) => (a > b ? a : b), endedOn);
    await interruptDecision(ctx, decisionOf(head), { on, field: 'endedOn' });
  }
}

/** What else has been ordered by the same decision. */
const othersOf = async (ctx: Context, { id, case_id, decision_id }: CommissionHead) =>
  (await commissionsOf(ctx, case_id)).filter((other) => other.id !== id && other.decision_id === decision_id);
