import { endOfDay } from '#platform/calendar';
import type { DueTime } from './counting.ts';
import type { Extension as ExtensionRule } from './rules/index.ts';
import {
  type Change,
  type Clock,
  type ClockRefusal,
  type Decision,
  isPastDue,
  startsAfter,
  undue,
} from './state.ts';

/** What was registered wrongly, as it should have been. What is left out was right. */
export type Correction = {
  /** The trigger: the due day is counted anew from it. */
  readonly startedAt?: Date;
  /** Null when it was not done after all. */
  readonly stoppedAt?: Date | null;
  /** Null when it had not fallen away after all. */
  readonly cancelled?: { readonly at: Date; readonly reason: string } | null;
  /** A decision to extend that was not registered, or not as it was made. */
  readonly extension?: Decision;
};

/**
 * Corrects a clock: the only way to another outcome than the one judged on the due day. The corrected clock is judged as any other,
 * so a stop that happened in time and was registered too late is met, and an extension decided in time moves the due day.
 * @param recount the due time by the rule, for a corrected trigger
 */
export function correctClock(
  clock: Clock,
  correction: Correction,
  given: {
    readonly now: Date;
    readonly recount: (startedAt: Date) => DueTime;
    readonly extension: ExtensionRule;
  },
): Change {
  const started = restarted(clock, correction.startedAt, given.recount);
  const decision = correction.extension ?? clock.extension;
  const refused = correction.extension && undue(started, correction.extension, given.extension);
  if (refused) return no(refused);
  const extended = decision ? withDecision(started, decision) : started;
  const corrected: Clock = {
    ...extended,
    stoppedAt: correction.stoppedAt === undefined ? clock.stoppedAt : correction.stoppedAt,
    cancelled: correction.cancelled === undefined ? clock.cancelled : correction.cancelled,
  };
  const fault =
    impossible(corrected, given.now) ?? (sameTimes(corrected, clock) ? 'NOTHING_TO_CORRECT' : null);
  return fault ? no(fault) : { ok: true, clock: corrected };
}

const no = (error: ClockRefusal): Change => ({ ok: false, error });

function restarted(clock: Clock, startedAt: Date | undefined, recount: (startedAt: Date) => DueTime): Clock {
  if (!startedAt || startedAt.getTime() === clock.startedAt.getTime()) return unextended(clock, recount);
  const due = recount(startedAt);
  return {
    ...clock,
    startedAt,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    originalDueAt: due.dueAt,
    originalDueOn: due.dueOn,
    possibleLaterOn: due.possibleLaterOn,
  };
}

/** As it was before its extension, which took the possible later day with it. */
function unextended(clock: Clock, recount: (startedAt: Date) => DueTime): Clock {
  if (clock.dueAt.getTime() === clock.originalDueAt.getTime()) return clock;
  const due = recount(clock.startedAt);
  return {
    ...clock,
    dueAt: clock.originalDueAt,
    dueOn: clock.originalDueOn,
    // A day that was not counted but set, when a rule changed, has none.
    possibleLaterOn: due.dueOn === clock.originalDueOn ? due.possibleLaterOn : null,
  };
}

/** As `extendClock` would have done, had the decision been registered when it was made. */
function withDecision(clock: Clock, { until, decidedAt, decidedBy, reason }: Decision): Clock {
  const late = isPastDue(clock, decidedAt);
  const extension = { until, decidedAt, decidedBy, reason, late };
  if (late || endOfDay(until) <= clock.dueAt) return { ...clock, extension };
  return { ...clock, dueAt: endOfDay(until), dueOn: until, possibleLaterOn: null, extension };
}

function impossible(clock: Clock, now: Date): ClockRefusal | null {
  const { startedAt, stoppedAt, cancelled, extension } = clock;
  if (stoppedAt && cancelled) return 'STOPPED_AND_CANCELLED';
  if (cancelled && cancelled.reason.trim() === '') return 'REASON_MISSING';
  const happened = [stoppedAt, cancelled?.at, extension?.decidedAt].filter((at) => at instanceof Date);
  if ([startedAt, ...happened].some((at) => at > now)) return 'IN_THE_FUTURE';
  return happened.some((at) => startsAfter(clock, at)) ? 'BEFORE_START' : null;
}

const sameTimes = (a: Clock, b: Clock): boolean => JSON.stringify(timesOf(a)) === JSON.stringify(timesOf(b));
const timesOf = (clock: Clock) => [
  clock.startedAt,
  clock.dueAt,
  clock.extension,
  clock.stoppedAt,
  clock.cancelled,
];
