import {
  type ClockTables,
  type ClockView,
  cancelClock,
  clocksOfEach,
  clocksOfSubjects,
  correctClock,
  startClock,
  stopClock,
} from '#core/clocks';
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
/** Why a clock ended when the notice turned out to have come at another time: another has begun for it. */
export const CORRECTED = 'youth_corrected';

/** What watches over each talk of an opened case, or did. */
export async function talkClocks(ctx: Context, caseId: string): Promise<ReadonlyMap<string, ClockView>> {
  const last = new Map<string, ClockView>();
  for (const [notice, clocks] of await clocksOfEach(ctx, caseId, TALK.kind)) {
    const clock = clocks.findLast((c) => c.cancelledReason !== CORRECTED) ?? clocks.at(-1);
    if (clock) last.set(notice, clock);
  }
  return last;
}

/** Until when each talk is owed by the board's own time, of notices in one's own directory; nothing of what nothing watches over. */
export async function talksDue(
  ctx: Context,
  notices: readonly string[],
): Promise<ReadonlyMap<string, { readonly dueAt: Date }>> {
  if (notices.length === 0) return new Map();
  const rows = await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .select(['subject_id', 'due_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('subject_kind', '=', TALK.kind)
    .where('subject_id', 'in', [...notices])
    // What fell away when the notice was corrected has another after it.
    .orderBy((eb) => eb('cancelled_reason', 'is not distinct from', CORRECTED), 'desc')
    .orderBy('started_at')
    .execute();
  return new Map(rows.map((row) => [row.subject_id, { dueAt: row.due_at }]));
}

/** The notice came, or the talk was held, at another time than was written: what was judged by it is judged again. */
export async function talkIsCorrected(
  ctx: Context,
  { caseId, notice }: { readonly caseId: string; readonly notice: string },
  times: { readonly startedAt: Date } | { readonly stoppedAt: Date },
  reason: string,
): Promise<void> {
  const clock = (await talkClocks(ctx, caseId)).get(notice);
  if (!clock?.stoppedAt) return;
  await correctClock(ctx, clock.id, times, reason).catch((error: unknown) => {
    const isSame = error instanceof AppError && error.reason === 'NOTHING_TO_CORRECT';
    if (!isSame) throw error;
  });
}

const instantOf = (ctx: Context, day: CalendarDate): Date => (day === ctx.today ? ctx.now : startOfDay(day));

export const offerIsOwed = (ctx: Context, caseId: string, risk: string, on: CalendarDate) =>
  begin(ctx, OFFER, caseId, risk, instantOf(ctx, on));
export const offerIsMade = (ctx: Context, caseId: string, risk: string, on: CalendarDate) =>
  done(ctx, OFFER, caseId, risk, instantOf(ctx, on));
export const offerFallsAway = (ctx: Context, caseId: string, risk: string, reason: string) =>
  end(ctx, OFFER, caseId, risk, reason);
export const offerClocks = (ctx: Context, caseId: string): Promise<ReadonlyMap<string, ClockView>> =>
  clocksOfSubjects(ctx, caseId, OFFER.kind);
