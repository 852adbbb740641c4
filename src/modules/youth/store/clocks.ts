import { type ClockView, cancelClock, clocksOfSubjects, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { lockCase } from '#modules/casework';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { AppError } from '#platform/errors';

/** The talk within 48 hours: a local target, and no number in law. */
const TALK = { ruleId: 'UN-015', kind: 'youth_notice' } as const;
/** A child at risk is offered something within 14 days: the municipality's own. */
const OFFER = { ruleId: 'LOK-045', kind: 'youth_risk' } as const;

type Watched = typeof TALK | typeof OFFER;

async function begin(ctx: Context, { ruleId, kind }: Watched, caseId: string, id: string, startedAt: Date) {
  const head = await lockCase(ctx, caseId);
  await startClock(ctx, {
    ruleId,
    startedAt,
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId,
    subject: { kind, id },
  });
}

async function done(ctx: Context, { ruleId }: Watched, caseId: string, subjectId: string, at: Date) {
  const which = { caseId, ruleId, subjectId };
  await stopClock(ctx, which, at).catch((error: unknown) => {
    // Done in time and recorded after: the outcome is judged, and another takes a correction of the clock.
    if (error instanceof AppError && error.reason === 'OUTCOME_SETTLED') return stopClock(ctx, which);
    throw error;
  });
}

const end = (ctx: Context, { ruleId }: Watched, caseId: string, subjectId: string, reason: string) =>
  cancelClock(ctx, { caseId, ruleId, subjectId }, reason);

export const talkIsOwed = (ctx: Context, caseId: string, notice: string, at: Date) =>
  begin(ctx, TALK, caseId, notice, at);
export const talkIsHeld = (ctx: Context, caseId: string, notice: string, at: Date) =>
  done(ctx, TALK, caseId, notice, at);
export const talkFallsAway = (ctx: Context, caseId: string, notice: string, reason: string) =>
  end(ctx, TALK, caseId, notice, reason);
export const talkClocks = (ctx: Context, caseId: string): Promise<ReadonlyMap<string, ClockView>> =>
  clocksOfSubjects(ctx, caseId, TALK.kind);

const instantOf = (ctx: Context, day: CalendarDate): Date => (day === ctx.today ? ctx.now : startOfDay(day));

export const offerIsOwed = (ctx: Context, caseId: string, risk: string, on: CalendarDate) =>
  begin(ctx, OFFER, caseId, risk, instantOf(ctx, on));
export const offerIsMade = (ctx: Context, caseId: string, risk: string, on: CalendarDate) =>
  done(ctx, OFFER, caseId, risk, instantOf(ctx, on));
export const offerFallsAway = (ctx: Context, caseId: string, risk: string, reason: string) =>
  end(ctx, OFFER, caseId, risk, reason);
export const offerClocks = (ctx: Context, caseId: string): Promise<ReadonlyMap<string, ClockView>> =>
  clocksOfSubjects(ctx, caseId, OFFER.kind);
