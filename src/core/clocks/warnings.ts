import { addDays, addHours, startOfDay } from '#platform/calendar';
import type { Warning } from './rules/index.ts';
import type { Clock } from './state.ts';

/**
 * The instants at which the holder is warned, soonest first: hours before the due time, days at the beginning of the day that
 * many days before the due day. None before the clock has started, and none at or after the due time.
 */
export function warningInstants(
  clock: Pick<Clock, 'startedAt' | 'dueAt' | 'dueOn'>,
  warnAt: readonly Warning[],
): Date[] {
  return warnAt
    .map(({ before, unit }) =>
      unit === 'hours' ? addHours(clock.dueAt, -before) : startOfDay(addDays(clock.dueOn, -before)),
    )
    .filter((at) => at > clock.startedAt && at < clock.dueAt)
    .sort((a, b) => a.getTime() - b.getTime());
}
