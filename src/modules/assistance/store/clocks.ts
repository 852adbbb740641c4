import { cancelClock, isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { AppError } from '#platform/errors';

/** An application for a month is checked within the area's days. */
export const MONTH_RULE = 'LOK-040';
/** A plan is looked at anew by the day that was agreed. */
export const PLAN_RULE = 'LOK-041';
/** A decision that runs is looked at anew by the area's rule. */
export const DECISION_RULE = 'LOK-042';
/** Whoever is to have a plan has one within the municipality's own time. */
export const PLAN_MADE_RULE = 'LOK-043';
/** A notice of eviction from the Enforcement Authority is confirmed the same day (SoF 11:3). */
export const EVICTION_RULE = 'EK-010';

interface Watched {
  readonly caseId: string;
  readonly ruleId: string;
  /** What of the case it is about; the case itself without it. */
  readonly subjectId?: string;
}

const instantOf = (ctx: Context, on: CalendarDate): Date => (on === ctx.today ? ctx.now : startOfDay(on));

/** Watches over a duty of an opened case from a day, by whoever has the case. */
export async function watch(
  ctx: Context,
  { caseId, ruleId, subjectId }: Watched,
  from: CalendarDate,
  dueOn?: CalendarDate,
): Promise<void> {
  const { unitId, holderFunctions } = ctx.opened(caseId);
  await startClock(ctx, {
    ruleId,
    caseId,
    unitId,
    functionId: holderFunctions[0] ?? null,
    startedAt: instantOf(ctx, from),
    ...(subjectId ? { subject: { kind: 'assistance', id: subjectId } } : {}),
    ...(dueOn ? { dueOn } : {}),
  });
}

/** The duty was done on a day. Told of too late to be dated back it is done as of now. */
export async function done(ctx: Context, which: Watched, on: CalendarDate): Promise<void> {
  await stopClock(ctx, which, instantOf(ctx, on)).catch((error: unknown) => {
    if (!(error instanceof AppError && SETTLED.has(error.reason ?? ''))) throw error;
    return stopClock(ctx, which);
  });
}

const SETTLED: ReadonlySet<string> = new Set(['OUTCOME_SETTLED', 'BEFORE_START']);

/** The duty begins anew from a day until another: what ran of it is done. */
export async function turn(
  ctx: Context,
  which: Watched,
  on: CalendarDate,
  dueOn: CalendarDate | null,
): Promise<void> {
  if (await isRunning(ctx, which)) await done(ctx, which, on);
  if (dueOn) await watch(ctx, which, on, dueOn);
}

/** What is followed has ended: nothing of it is owed any more. */
export async function dropWatches(ctx: Context, caseId: string, reason: string): Promise<void> {
  for (const ruleId of [MONTH_RULE, PLAN_RULE, DECISION_RULE, PLAN_MADE_RULE]) {
    // One at a time: of months and decisions there are several.
    while (await isRunning(ctx, { caseId, ruleId })) await cancelClock(ctx, { caseId, ruleId }, reason);
  }
}
