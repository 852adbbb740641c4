import {
  type ClockOf,
  type ClockView,
  type Correction,
  cancelClock,
  clocksOfEach,
  correctClock,
  extendClock,
  startClock,
  stopClock,
} from '#core/clocks';
import type { Context } from '#core/operation';
import { addDays, calendarDate, startOfDay } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { type CourtClock, courtClocks, type Lapse, lapsesOf } from '../../domain/custody/court-clocks.ts';
import { court } from '../../texts/sv.ts';
import type { CaseHead } from '../cases.ts';
import { type Custody, custodiesOf } from './custodies.ts';

const KIND = 'custody';
/** A duty that followed on a step that never happened, or on another day's. */
const NEVER_BEGAN = 'custody_step_corrected';
const FELL_AWAY = {
  annulled: 'custody_annulled',
  rejected: 'care_not_granted',
  ended: 'custody_ended',
} as const;

const instantOf = (day: string): Date => startOfDay(calendarDate(day));

/** The clocks of every custody of an opened case, by the decision's id. */
export const clocksOfCustodies = (ctx: Context, caseId: string): Promise<ReadonlyMap<string, ClockView[]>> =>
  clocksOfEach(ctx, caseId, KIND);

/** What has lapsed with legal effect, by the clocks of a custody. */
export const lapsesIn = (clocks: readonly ClockView[]): readonly Lapse[] =>
  lapsesOf(clocks.map((c) => ({ ...c, reachedOn: addDays(calendarDate(c.dueOn), c.daysLate) })));

/** Of a day that has gone by: why it is judged otherwise must be told, or nobody is asked and it stays as it was judged. */
type Missed = 'tell' | 'stays';

/**
 * Makes the clocks of a custody what its days say: starts, stops, extends and ends them, and corrects those that were counted from a day that was
 * wrong. What they were stays in the history of each.
 * @param reason why; needed where it changes what a day that has gone by was judged as
 * @throws AppError INVALID_INPUT on `text`
 */
export async function runCourtClocks(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'unit_id' | 'function_id'>,
  { decision: { id: decisionId }, kind, days }: Custody,
  reason: string | null,
  missed: Missed = 'tell',
): Promise<void> {
  const wanted = courtClocks(kind, days);
  const before = await ownClocks(ctx, head.id, decisionId);
  const missing = wanted.filter((want) => !before.has(want.ruleId));
  for (const want of missing) {
    await startClock(ctx, {
      ruleId: want.ruleId,
      startedAt: instantOf(want.startedOn),
      unitId: head.unit_id,
      functionId: head.function_id,
      caseId: head.id,
      subject: { kind: KIND, id: decisionId },
    });
  }
  const running = missing.length > 0 ? await ownClocks(ctx, head.id, decisionId) : before;
  for (const clock of running.values()) {
    const want = wanted.find((w) => w.ruleId === clock.ruleId);
    const which = { caseId: head.id, ruleId: clock.ruleId, subjectId: decisionId };
    if (want) await bringTo(ctx, which, clock, want, reason, missed);
    else if (missed === 'tell') await takeBack(ctx, clock, reason);
    else await cancelClock(ctx, which, FELL_AWAY.ended);
  }
}

/**
 * Starts the clocks of those of the decisions that a court tries by itself, and ends those of one that has been annulled. What had been missed by then
 * stays missed: the reasons of a decision are not why a day went by.
 */
export async function followCustodies(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'unit_id' | 'function_id'>,
  decisionIds: readonly string[],
): Promise<void> {
  const custodies = (await custodiesOf(ctx, head.id)).filter((c) => decisionIds.includes(c.decision.id));
  for (const custody of custodies) await runCourtClocks(ctx, head, custody, null, 'stays');
}

/** The law's clocks of a custody by rule. */
async function ownClocks(
  ctx: Context,
  caseId: string,
  decisionId: string,
): Promise<ReadonlyMap<string, ClockView>> {
  const clocks = (await clocksOfCustodies(ctx, caseId)).get(decisionId) ?? [];
  return new Map(clocks.filter((c) => c.ruleId === c.lawRuleId).map((c) => [c.ruleId, c]));
}

async function bringTo(
  ctx: Context,
  which: ClockOf,
  clock: ClockView,
  want: CourtClock,
  reason: string | null,
  missed: Missed,
): Promise<void> {
  const correction = differences(clock, want, reason);
  const changed = Object.keys(correction);
  if (changed.length === 0) return;
  if (changed.length === 1 && clock.stoppedOn === null && clock.cancelledReason === null) {
    const inTime = (on: string): boolean =>
      on > clock.dueOn || ctx.today <= clock.dueOn || clock.kind === 'external';
    if (want.stoppedOn !== null && changed[0] === 'stoppedAt' && inTime(want.stoppedOn)) {
      return await stopClock(ctx, which, instantOf(want.stoppedOn));
    }
    if (want.fellAway && changed[0] === 'cancelled' && inTime(want.fellAway.on)) {
      return await cancelClock(ctx, which, FELL_AWAY[want.fellAway.by]);
    }
    if (correction.extension && want.extension?.on === ctx.today) {
      return await extendClock(ctx, { ...which, ...correction.extension });
    }
  }
  if (missed === 'tell') await correctClock(ctx, clock.id, correction, needed(reason));
  else if (want.fellAway) await cancelClock(ctx, which, FELL_AWAY[want.fellAway.by]);
}

/** Where a clock is not what is wanted. */
function differences(clock: ClockView, want: CourtClock, reason: string | null): Correction {
  const { startedOn, stoppedOn, fellAway, extension } = want;
  const isCancelled = clock.cancelledReason !== null;
  return {
    ...(startedOn !== clock.startedOn && { startedAt: instantOf(startedOn) }),
    ...(stoppedOn !== clock.stoppedOn && { stoppedAt: stoppedOn === null ? null : instantOf(stoppedOn) }),
    ...((fellAway !== null) !== isCancelled && {
      cancelled: fellAway && { at: instantOf(fellAway.on), reason: FELL_AWAY[fellAway.by] },
    }),
    ...(extension &&
      extension.until !== clock.extension?.until && {
        extension: {
          until: calendarDate(extension.until),
          decidedAt: instantOf(extension.on),
          decidedBy: court,
          reason: reason ?? '',
        },
      }),
  };
}

/** What follows on nothing any longer has never run: it was neither met nor missed. */
async function takeBack(ctx: Context, clock: ClockView, reason: string | null): Promise<void> {
  if (clock.cancelledReason !== null) return;
  const cancelled = { at: new Date(clock.startedAt), reason: NEVER_BEGAN };
  await correctClock(ctx, clock.id, { stoppedAt: null, cancelled }, needed(reason));
}

function needed(reason: string | null): string {
  if (!reason) throw invalid('text', 'late_reason_needed');
  return reason;
}
