import { type CalendarDate, daysBetween, endOfDay, startOfDay, swedishDayOf } from '#platform/calendar';
import { countByRule, countDue, type DueTime, type Given } from './counting.ts';
import type { ClockRule, Extension as ExtensionRule } from './rules/index.ts';
import type { ClockKind, ClockState } from './view.ts';

/** A decision to extend, as it was made. */
export type Decision = {
  /** The last day of the extended time. */
  readonly until: CalendarDate;
  readonly decidedAt: Date;
  readonly decidedBy: string;
  readonly reason: string;
};

/** `late`: decided after the due time ("för sent beslutad"); it is on record but has moved nothing. */
export type Extension = Decision & { readonly late: boolean };

/** The fields of a clock that its state follows from. Immutable: what happens to a clock gives a new one. */
export type Clock = {
  readonly kind: ClockKind;
  /** Of an `earliest` clock nobody is ever late: its day is the first one, not the last. */
  readonly dueMeans: ClockRule['due_means'];
  /** Counted in hours: the time of day matters. */
  readonly inHours: boolean;
  readonly startedAt: Date;
  /** The strict time, moved by timely extensions alone. As in `DueTime`. */
  readonly dueAt: Date;
  readonly dueOn: CalendarDate;
  /** As counted from the trigger, before any extension. */
  readonly originalDueAt: Date;
  readonly originalDueOn: CalendarDate;
  readonly possibleLaterOn: CalendarDate | null;
  /** The latest decision to extend; earlier ones are in the trail. */
  readonly extension: Extension | null;
  readonly stoppedAt: Date | null;
  readonly cancelled: { readonly at: Date; readonly reason: string } | null;
};

export type ClockRefusal =
  | 'ALREADY_STOPPED'
  | 'ALREADY_CANCELLED'
  /** Dated before the clock started. */
  | 'BEFORE_START'
  | 'IN_THE_FUTURE'
  /** The due time has passed with the clock running; dating this back to before it would change an outcome already judged. */
  | 'OUTCOME_SETTLED'
  /** The rule knows no extension. */
  | 'NOT_EXTENDABLE'
  | 'UNTIL_NOT_AFTER_DUE'
  /** A decision made too late that extends to a day already gone. */
  | 'UNTIL_BEFORE_DECISION'
  /** Longer than the rule allows, counted from the original due day. */
  | 'UNTIL_BEYOND_MAX'
  | 'REASON_MISSING'
  | 'DECIDER_MISSING'
  /** Of corrections: it would change nothing. */
  | 'NOTHING_TO_CORRECT'
  | 'STOPPED_AND_CANCELLED'
  /** Of corrections: what followed on it has ended, or has run out of time, and would lose its ground. */
  | 'NEXT_CYCLE_SETTLED';

export type Change =
  | { readonly ok: true; readonly clock: Clock }
  | { readonly ok: false; readonly error: ClockRefusal };

/**
 * A new clock, counted by the rule from its trigger.
 * @throws RangeError, ClockRuleError when the due day can't be counted (see `countByRule`)
 */
export function startClock(rule: ClockRule, startedAt: Date, given: Given = {}): Clock {
  return clockDue(rule, startedAt, countByRule(rule, startedAt, given));
}

/** A new clock with its due day counted. */
export function clockDue(
  { kind, due_means }: Pick<ClockRule, 'kind' | 'due_means'>,
  startedAt: Date,
  due: DueTime,
): Clock {
  return {
    kind,
    dueMeans: due_means,
    inHours: due.hourBased,
    startedAt,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    originalDueAt: due.dueAt,
    originalDueOn: due.dueOn,
    possibleLaterOn: due.possibleLaterOn,
    extension: null,
    stoppedAt: null,
    cancelled: null,
  };
}

/** Whether the time of day matters: counted in hours and not extended, since an extension is until a day. */
export function isHourBased(clock: Pick<Clock, 'inHours' | 'dueAt' | 'originalDueAt'>): boolean {
  return clock.inHours && clock.dueAt.getTime() === clock.originalDueAt.getTime();
}

/** Whether it can be met or missed: not when it is another's (court, police), nor when its day is the first and not the last. */
export function isJudged(clock: Pick<Clock, 'kind' | 'dueMeans'>): boolean {
  return clock.kind !== 'external' && clock.dueMeans === 'latest';
}

/** Whether the due time has passed at the instant, for any kind of clock, stopped or not. */
export function isPastDue(clock: Clock, at: Date): boolean {
  return isHourBased(clock) ? at > clock.dueAt : at >= clock.dueAt;
}

/**
 * The state at an instant, and whole days late.
 *
 * The outcome is judged on the due day. Stopped by then is `met`, or `met_in_extension` when that was after the original due
 * time; a later stop is `missed`, with the days between. Until it is stopped a late clock is `overdue`. Cancelled by the due day
 * is `cancelled`, which is not met; cancelled later it is `missed` all the same, since nothing done after the due day changes
 * the outcome. An extension decided too late moves nothing.
 *
 * External clocks (court, police, the other party) are `running` until what they wait for has come and then `ended`, early or
 * late alike: the delay is not ours, so they are never overdue, met or missed. `isPastDue` tells when to warn. So are clocks that tell
 * the first day and not the last.
 *
 * Days late are Swedish calendar days after the due day; a clock in hours that is late on its due day has 0.
 */
export function clockState(
  clock: Clock,
  now: Date,
): { readonly state: ClockState; readonly daysLate: number } {
  const { stoppedAt, cancelled } = clock;
  if (!isJudged(clock)) {
    return { state: cancelled ? 'cancelled' : stoppedAt ? 'ended' : 'running', daysLate: 0 };
  }
  const endedAt = stoppedAt ?? cancelled?.at ?? null;
  if (isPastDue(clock, endedAt ?? now)) {
    const daysLate = daysBetween(clock.dueOn, swedishDayOf(endedAt ?? now));
    return { state: endedAt ? 'missed' : 'overdue', daysLate };
  }
  if (cancelled) return { state: 'cancelled', daysLate: 0 };
  if (!stoppedAt) return { state: 'running', daysLate: 0 };
  const inFirstTime = !isPastDue({ ...clock, dueAt: clock.originalDueAt }, stoppedAt);
  return { state: inFirstTime ? 'met' : 'met_in_extension', daysLate: 0 };
}

/**
 * Stops the clock: what it waits for happened `at`, and is registered `now`. May be dated back as long as that doesn't change
 * an outcome: done in time but registered after the due day needs a correction, which is traced on its own.
 */
export function stopClock(clock: Clock, { at, now }: { readonly at: Date; readonly now: Date }): Change {
  const error = ended(clock) ?? dated(clock, at, now);
  return error ? { ok: false, error } : { ok: true, clock: { ...clock, stoppedAt: at } };
}

/**
 * Extends the clock by a decision. A timely one moves the due time to the end of its day; the original is kept. A day set by
 * decision is not a time set by law, so there is no possible later day after it. One decided after the due time is recorded as
 * late and moves nothing.
 * @param rule the extension of the clock's rule version
 */
export function extendClock(clock: Clock, decision: Decision, rule: ExtensionRule, now: Date): Change {
  const error = ended(clock) ?? dated(clock, decision.decidedAt, now) ?? undue(clock, decision, rule);
  if (error) return { ok: false, error };
  const { until, decidedAt, decidedBy, reason } = decision;
  const late = isPastDue(clock, decidedAt);
  const extension = { until, decidedAt, decidedBy, reason, late };
  if (late) return { ok: true, clock: { ...clock, extension } };
  return {
    ok: true,
    clock: { ...clock, dueAt: endOfDay(until), dueOn: until, possibleLaterOn: null, extension },
  };
}

/** Cancels the clock: the duty fell away, for the reason given, e.g. the report was joined to an open investigation. */
export function cancelClock(
  clock: Clock,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Change {
  const error = ended(clock) ?? (startsAfter(clock, at) ? 'BEFORE_START' : null);
  if (error) return { ok: false, error };
  if (reason.trim() === '') return { ok: false, error: 'REASON_MISSING' };
  return { ok: true, clock: { ...clock, cancelled: { at, reason } } };
}

function ended(clock: Clock): ClockRefusal | null {
  if (clock.stoppedAt) return 'ALREADY_STOPPED';
  return clock.cancelled ? 'ALREADY_CANCELLED' : null;
}

function dated(clock: Clock, at: Date, now: Date): ClockRefusal | null {
  if (at > now) return 'IN_THE_FUTURE';
  if (startsAfter(clock, at)) return 'BEFORE_START';
  const settled = isJudged(clock) && isPastDue(clock, now) && !isPastDue(clock, at);
  return settled ? 'OUTCOME_SETTLED' : null;
}

/** Whether the clock started after the instant; where days count, after its day. */
export function startsAfter(clock: Clock, at: Date): boolean {
  if (clock.inHours) return at < clock.startedAt;
  return at < startOfDay(swedishDayOf(clock.startedAt));
}

/** The extension of a target beside the law's number: how long it may be is counted from the law's day, not from the target's. */
export const unlimited = (rule: ExtensionRule): ExtensionRule =>
  rule.kind === 'none' ? rule : { ...rule, max: null };

/** Why a decision to extend can't be made; null when it can. */
export function undue(clock: Clock, decision: Decision, rule: ExtensionRule): ClockRefusal | null {
  if (rule.kind === 'none') return 'NOT_EXTENDABLE';
  if (decision.reason.trim() === '') return 'REASON_MISSING';
  if (decision.decidedBy.trim() === '') return 'DECIDER_MISSING';
  if (endOfDay(decision.until) <= clock.dueAt) return 'UNTIL_NOT_AFTER_DUE';
  if (decision.until < swedishDayOf(decision.decidedAt)) return 'UNTIL_BEFORE_DECISION';
  if (rule.max) {
    const latest = countDue({ start: startOfDay(clock.originalDueOn), ...rule.max }).dueOn;
    if (decision.until > latest) return 'UNTIL_BEYOND_MAX';
  }
  return null;
}
