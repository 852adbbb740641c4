import { morningOf, notAtNight, type Warning, warningAt } from '#core/clocks';
import { addDays, addWorkingDays, type CalendarDate, isWorkingDay, swedishDayOf } from '#platform/calendar';

/**
 * What somebody is told about a running clock. `warning`: to whoever has it, at each of the rule's times before it is due. `untouched`: to the
 * manager, when it is close and nobody has done anything in the case since the first warning. `missed`: to the manager when the time has run
 * out. `escalated`: of a miss to the level above.
 */
export type StepKind = 'warning' | 'untouched' | 'missed' | 'escalated';

export interface Step {
  /** Names the step among those of a clock: `warning 5 calendar_days`, `missed`. Kept with the record, so never renamed. */
  readonly name: string;
  readonly kind: StepKind;
  /** The instant from which it is to be taken. */
  readonly at: Date;
}

/** What the steps follow from. */
export interface Watched {
  /** When the clock got the due time that it has: at its start, or when a timely extension or a correction moved it. */
  readonly setAt: Date;
  readonly dueAt: Date;
  readonly dueOn: CalendarDate;
  /** The time of day matters: due at an instant and not at the end of a day. */
  readonly hourBased: boolean;
  /** Can be met and missed. Others (a court's, or a first day from which something may be done) are only warned about. */
  readonly judged: boolean;
  readonly warnAt: readonly Warning[];
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const halfway = (from: Date, to: Date): Date => new Date((from.getTime() + to.getTime()) / 2);

/**
 * The steps of a running clock, in order of time.
 *
 * - A warning in days comes at 07:00 that many days before the due day; one in hours that many hours before the due time, at night too for a
 *   clock in hours, otherwise not before 07:00.
 * - *Close* is 07:00 on the due day or, when that is no working day, on the last one before it. Where no warning has come by then, and for
 *   clocks in hours, it is halfway between the last warning and the due time.
 * - *Missed* is told at once for a clock in hours, otherwise 07:00 on the day after the due day.
 * - The level above is told 07:00 on the next working day after that (at once where the manager had been told before: see `decide`).
 */
export function stepsOf(clock: Watched): Step[] {
  const warnings = clock.warnAt
    .map(
      (w): Step => ({
        name: `warning ${w.before} ${w.unit}`,
        kind: 'warning',
        at: warningAt(clock, w),
      }),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (!clock.judged) return warnings;
  const missed = clock.hourBased ? new Date(clock.dueAt.getTime() + 1) : morningOf(addDays(clock.dueOn, 1));
  return [
    ...warnings,
    { name: 'untouched', kind: 'untouched', at: closeAt(clock, warnings) },
    { name: 'missed', kind: 'missed', at: missed },
    { name: 'escalated', kind: 'escalated', at: morningOf(addWorkingDays(swedishDayOf(missed), 1)) },
  ];
}

function closeAt(clock: Watched, warnings: readonly Step[]): Date {
  const first = later(warnings[0]?.at ?? clock.setAt, clock.setAt);
  const last = later(warnings.at(-1)?.at ?? clock.setAt, clock.setAt);
  if (clock.hourBased) return halfway(last, clock.dueAt);
  const workday = isWorkingDay(clock.dueOn) ? clock.dueOn : addWorkingDays(clock.dueOn, -1);
  const morning = morningOf(workday);
  return morning > first ? morning : notAtNight(halfway(last, clock.dueAt));
}
