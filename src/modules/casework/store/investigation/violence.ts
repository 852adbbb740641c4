import { cancelClock, isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { Worry } from '../../domain/codes.ts';
import { assessesViolence, isToBeAssessed, isViolence } from '../../domain/investigation/violence.ts';
import { lockCase } from '../cases.ts';
import { codesInForce } from '../codings.ts';
import { instrumentsOf } from './instruments.ts';
import { usedInstruments } from './risk-assessments.ts';

/** Risk assessment of violence (HSLF-FS 2022:39): no law says within what time. */
export const VIOLENCE_RULE = 'VLD-010';

/**
 * These problems have been coded today. When violence is among them it is known from now on, and its risk is to be assessed; one thing to do,
 * however much of it is coded, and done already where an assessment of it stands.
 */
export async function violenceCoded(ctx: Context, caseId: string, coded: readonly Worry[]): Promise<void> {
  if (!coded.some(isViolence)) return;
  const head = await lockCase(ctx, caseId);
  if (!isToBeAssessed(head.state)) return;
  if (await isRunning(ctx, { caseId, ruleId: VIOLENCE_RULE })) return;
  if (await isAssessed(ctx, caseId)) return;
  await startClock(ctx, {
    ruleId: VIOLENCE_RULE,
    startedAt: ctx.now,
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId,
  });
}

/** A coding has ended today. When no violence is coded any longer there is nothing to assess. */
export async function codingEnded(ctx: Context, caseId: string): Promise<void> {
  if ([...(await codesInForce(ctx, caseId))].some(isViolence)) return;
  await cancelClock(ctx, { caseId, ruleId: VIOLENCE_RULE }, 'violence_not_coded');
}

/** An assessment has been recorded today: documented then, whenever it was made. */
export async function riskAssessed(
  ctx: Context,
  caseId: string,
  instrument: Parameters<typeof assessesViolence>[0],
): Promise<void> {
  if (assessesViolence(instrument)) await stopClock(ctx, { caseId, ruleId: VIOLENCE_RULE });
}

/** Whether an assessment of violence that none has corrected stands in the case. */
async function isAssessed(ctx: Context, caseId: string): Promise<boolean> {
  const used = await usedInstruments(ctx, caseId);
  if (used.length === 0) return false;
  return (await instrumentsOf(ctx)).some((i) => used.includes(i.code) && assessesViolence(i));
}
