import { addDays, ageOn, type CalendarDate } from '#platform/calendar';
import type { HealthStep } from './codes.ts';

/** Local practice: the examination is asked for and done within thirty days. No number in law (LOK-024). */
export const HEALTH_DAYS = 30;

/** A health examination is offered to whoever is under 21 when the care begins (lag 2017:209). */
export const HEALTH_UNTIL_AGE = 21;

export const healthDueOn = (startedOn: CalendarDate): CalendarDate => addDays(startedOn, HEALTH_DAYS);

/** @param child whether the case is a child's, where nobody knows the birth */
export const owesHealth = (
  birthDate: CalendarDate | null,
  startedOn: CalendarDate,
  child: boolean,
): boolean => (birthDate === null ? child : ageOn(birthDate, startedOn) < HEALTH_UNTIL_AGE);

/** How long a placement has been: ended within thirty days, not yet so old, or longer. The three are never counted as one. */
export type PlacementLength = 'short' | 'recent' | 'long';

export function lengthOf(
  { startedOn, endedOn }: { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null },
  today: CalendarDate,
): PlacementLength {
  const due = healthDueOn(startedOn);
  if (endedOn !== null && endedOn <= due) return 'short';
  return today <= due ? 'recent' : 'long';
}

interface Step {
  readonly step: HealthStep;
  readonly on: CalendarDate;
}

export type HealthStanding =
  | 'not_owed'
  | 'not_needed'
  | 'done'
  | 'done_late'
  | 'asked'
  | 'notified'
  | 'missing';

/** Where the health examination of a placement stands, by the steps that stand. In time is asked for and done, both by the target's last day. */
export function healthStanding(
  steps: readonly Step[],
  { startedOn, owed }: { readonly startedOn: CalendarDate; readonly owed: boolean },
): HealthStanding {
  if (!owed) return 'not_owed';
  const first = (step: HealthStep): CalendarDate | undefined =>
    steps
      .filter((s) => s.step === step)
      .map((s) => s.on)
      .sort()[0];
  const asked = first('asked');
  const done = first('done');
  const due = healthDueOn(startedOn);
  if (done !== undefined) return done <= due && asked !== undefined && asked <= due ? 'done' : 'done_late';
  if (first('not_needed') !== undefined) return 'not_needed';
  if (asked !== undefined) return 'asked';
  return first('notified') === undefined ? 'missing' : 'notified';
}
