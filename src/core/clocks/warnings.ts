import { addDays, addHours, type CalendarDate, instantOfWallTime, swedishDayOf } from '#platform/calendar';
import type { Warning } from './rules/index.ts';
import { type Clock, isHourBased } from './state.ts';

/** What counts in days is told from this hour on, Swedish time: nobody is woken for it. */
const MORNING_HOUR = 7;

/** Seven in the morning of a day, Swedish time; never skipped or doubled by the change to and from summer time. */
export function morningOf(day: CalendarDate): Date {
  const at = instantOfWallTime(day, { hour: MORNING_HOUR, minute: 0, second: 0, millisecond: 0 });
  if (at === null) throw new RangeError('Seven in the morning is there every day');
  return at;
}

/** An instant of what counts in days: not before the morning of its own day. */
export function notAtNight(at: Date): Date {
  const morning = morningOf(swedishDayOf(at));
  return at < morning ? morning : at;
}

/**
 * When the holder is warned: hours before the due time, at night too for a clock in hours, otherwise not before seven in the morning;
 * days at seven in the morning that many days before the due day.
 */
export function warningAt(
  clock: { readonly dueAt: Date; readonly dueOn: CalendarDate; readonly hourBased: boolean },
  { before, unit }: Warning,
): Date {
  if (unit === 'calendar_days') return morningOf(addDays(clock.dueOn, -before));
  const at = addHours(clock.dueAt, -before);
  return clock.hourBased ? at : notAtNight(at);
}

/** The instants at which the holder is warned, soonest first, but for those that had passed when the clock started. */
export function warningInstants(
  clock: Pick<Clock, 'startedAt' | 'dueAt' | 'dueOn' | 'inHours' | 'originalDueAt'>,
  warnAt: readonly Warning[],
): Date[] {
  const hourBased = isHourBased(clock);
  return warnAt
    .map((warning) => warningAt({ ...clock, hourBased }, warning))
    .filter((at) => at > clock.startedAt)
    .sort((a, b) => a.getTime() - b.getTime());
}
