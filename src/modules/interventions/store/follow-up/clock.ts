import { type ClockView, cancelClock, clocksOfEach, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { lockCase } from '#modules/casework';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { latestFollowUpOn } from '../../domain/follow-up/follow-up.ts';

/** An intervention is followed up every sixth month at the latest: no number in law. */
const FOLLOW_UP_RULE = 'LOK-023';
const KIND = 'commission';

interface Followed {
  readonly id: string;
  /** The case that ordered it, opened: its unit owes the follow-up. */
  readonly case_id: string;
}

/** Watches over the first follow-up of an intervention from the day that it began. */
export const beginFollowingUp = (
  ctx: Context,
  commission: Followed,
  startedOn: CalendarDate,
): Promise<void> => startOn(ctx, commission, startedOn, latestFollowUpOn(startedOn));

/** A follow-up has been held: the next is due on the day that was agreed, or six months on for one that is to end and has not yet. */
export async function turnFollowUpClock(
  ctx: Context,
  commission: Followed,
  held: { readonly on: CalendarDate; readonly nextOn: CalendarDate | null },
): Promise<void> {
  const which = { caseId: commission.case_id, ruleId: FOLLOW_UP_RULE, subjectId: commission.id };
  await stopClock(ctx, which, instantOf(ctx, held.on)).catch((error: unknown) => {
    // Held in time and recorded after the last day: the outcome is judged, and another takes a correction of the clock.
    if (error instanceof AppError && error.reason === 'OUTCOME_SETTLED') return stopClock(ctx, which);
    throw error;
  });
  await startOn(ctx, commission, held.on, held.nextOn ?? latestFollowUpOn(held.on));
}

/** Another day was agreed for the next one than was recorded first. */
export async function moveFollowUpClock(
  ctx: Context,
  commission: Followed,
  held: { readonly on: CalendarDate; readonly nextOn: CalendarDate | null },
): Promise<void> {
  await endFollowingUp(ctx, commission, 'corrected');
  await startOn(ctx, commission, held.on, held.nextOn ?? latestFollowUpOn(held.on));
}

/** Nothing more is followed up. */
export const endFollowingUp = (ctx: Context, commission: Followed, reason: string): Promise<void> =>
  cancelClock(ctx, { caseId: commission.case_id, ruleId: FOLLOW_UP_RULE, subjectId: commission.id }, reason);

/** What watches over the next follow-up, in the opened case that ordered. */
export async function followUpClock(ctx: Context, commission: Followed): Promise<ClockView | null> {
  const clocks = (await clocksOfEach(ctx, commission.case_id, KIND)).get(commission.id) ?? [];
  const running = clocks.filter((c) => c.ruleId === FOLLOW_UP_RULE && c.stoppedAt === null);
  return running.find((c) => c.state === 'running' || c.state === 'overdue') ?? null;
}

async function startOn(
  ctx: Context,
  { id, case_id: caseId }: Followed,
  from: CalendarDate,
  dueOn: CalendarDate,
): Promise<void> {
  const head = await lockCase(ctx, caseId);
  const begun = (await clocksOfEach(ctx, caseId, KIND)).get(id) ?? [];
  const starts = new Set(begun.map((clock) => new Date(clock.startedAt).getTime()));
  // Two of one past day, as a follow-up on the day of the start or a correction, begin one after the other.
  let startedAt = instantOf(ctx, from);
  while (starts.has(startedAt.getTime())) startedAt = new Date(startedAt.getTime() + 1000);
  await startClock(ctx, {
    ruleId: FOLLOW_UP_RULE,
    startedAt,
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId,
    subject: { kind: KIND, id },
    dueOn,
  });
}

const instantOf = (ctx: Context, day: CalendarDate): Date => (day === ctx.today ? ctx.now : startOfDay(day));
