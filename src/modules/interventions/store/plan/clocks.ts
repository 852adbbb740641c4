import { isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { planHead } from './plans.ts';

/** A plan is made within thirty days of the start. */
const MADE_RULE = 'LOK-022';
/** A plan is looked at anew every sixth month. */
const REVIEW_RULE = 'LOK-013';

/**
 * From the start of the intervention its plan is owed, by whoever has the performing unit's opened case; not where one has been agreed
 * before.
 */
export async function planIsOwed(ctx: Context, commissionId: string, startedOn: CalendarDate): Promise<void> {
  if ((await planHead(ctx, commissionId))?.agreed_on) return;
  await start(ctx, commissionId, MADE_RULE, startedOn);
}

/** A version has been agreed: the plan is made, and is looked at anew six months from then. */
export async function planIsAgreed(
  ctx: Context,
  commissionId: string,
  agreedOn: CalendarDate,
): Promise<void> {
  await stop(ctx, commissionId, MADE_RULE, agreedOn);
  await planIsReviewed(ctx, commissionId, agreedOn);
}

/** The plan has been looked at: the next time is six months from then. */
export async function planIsReviewed(
  ctx: Context,
  commissionId: string,
  reviewedOn: CalendarDate,
): Promise<void> {
  if (await isRunning(ctx, { caseId: commissionId, ruleId: REVIEW_RULE })) {
    await stop(ctx, commissionId, REVIEW_RULE, reviewedOn);
  } else {
    await start(ctx, commissionId, REVIEW_RULE, reviewedOn);
  }
}

async function start(ctx: Context, commissionId: string, ruleId: string, on: CalendarDate): Promise<void> {
  const { unitId, holderFunctions } = ctx.opened(commissionId);
  await startClock(ctx, {
    ruleId,
    startedAt: on === ctx.today ? ctx.now : startOfDay(on),
    unitId,
    functionId: holderFunctions[0] ?? null,
    caseId: commissionId,
  });
}

/** Told of too late to be dated back, or agreed before the start of what it is a plan for, it is done as of now. */
async function stop(ctx: Context, commissionId: string, ruleId: string, on: CalendarDate): Promise<void> {
  const which = { caseId: commissionId, ruleId };
  await stopClock(ctx, which, on === ctx.today ? ctx.now : startOfDay(on)).catch((error: unknown) => {
    const settled = error instanceof AppError && SETTLED.has(error.reason ?? '');
    if (!settled) throw error;
    return stopClock(ctx, which);
  });
}

const SETTLED: ReadonlySet<string> = new Set(['OUTCOME_SETTLED', 'BEFORE_START']);
