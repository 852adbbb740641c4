import {
  addDays,
  type CalendarDate,
  calendarDate,
  endOfDay,
  isWorkingDay,
  startOfDay,
} from '#platform/calendar';
import { countByRule, countDue, type DueTime } from '../counting.ts';
import { type ClockRule, type CountedTime, NUMBERLESS_KINDS } from '../rules/index.ts';

export type Target = Pick<CountedTime, 'length' | 'unit'> & {
  /**
   * A Swedish time of day, `21:00`: what is triggered from then on is counted from the day after. Only where the law has no number, and days
   * are counted: see `mayBeLate`.
   */
  readonly lateFrom?: string | null | undefined;
};

export type Verdict =
  /** The law has no number: the municipality's own is the only one. */
  | 'sets'
  /** Never later than the law, and on some days earlier. */
  | 'stricter'
  /** Due when the law is: it would say nothing of its own. */
  | 'not_stricter'
  /** Later than the law for at least one day that it could start on. */
  | 'laxer'
  /** Another's time, or one from which something may be done: there is nothing to be stricter than. */
  | 'not_ours'
  /** The law's day is not known before the matter is there. */
  | 'not_comparable';

/**
 * Whether a municipality may set the target beside, or where the law has no number instead of, what the law says: stricter,
 * never laxer. The same unit is compared by length. Other units are compared by the due time of every start in 28 years, in
 * which each day of the year comes on each weekday, in leap years too; hours at both ends of the day, on which the hour of a
 * change to or from summer time tells.
 */
export function judgeTarget(law: ClockRule, target: Target): Verdict {
  if (law.kind === 'external' || law.due_means === 'earliest') return 'not_ours';
  const { time, recurrence } = law;
  if (law.kind === 'local_target' && time.kind === 'stated_day') return 'not_comparable';
  if (NUMBERLESS_KINDS.has(law.kind)) return 'sets';
  if (time.kind === 'next_meeting' || time.kind === 'stated_day' || time.kind === 'no_length') {
    return 'not_comparable';
  }
  const later = recurrence.kind === 'from_stop' ? recurrence.later : null;
  const verdicts = [
    time.kind === 'counted'
      ? compareTimes(time, target)
      : compareDue((start) => countByRule(law, start), target),
    ...(later ? [compareTimes(later, target)] : []),
  ];
  // Cycles of different lengths: stricter than each that it would stand beside.
  return (
    verdicts.find((verdict) => verdict === 'laxer') ??
    verdicts.find((v) => v === 'not_stricter') ??
    'stricter'
  );
}

/** Whether a target may count what comes late in the day from the day after: never beside a number in law, which it would make laxer. */
export const mayBeLate = (law: ClockRule, unit: Target['unit']): boolean =>
  NUMBERLESS_KINDS.has(law.kind) && unit !== 'hours';

/**
 * What a target would be, if there can be one. Told without judging any: to judge one takes some ten thousand days, and a list of all
 * rules would hold up the server for as long as that takes for each.
 */
export function mayBeSet(law: ClockRule): 'sets' | 'stricter' | null {
  if (law.kind === 'external' || law.due_means === 'earliest') return null;
  const { time, recurrence } = law;
  if (law.kind === 'local_target' && time.kind === 'stated_day') return null;
  if (NUMBERLESS_KINDS.has(law.kind)) return 'sets';
  if (time.kind === 'fixed_date') return 'stricter';
  if (time.kind !== 'counted') return null;
  const later = recurrence.kind === 'from_stop' ? recurrence.later : null;
  return hasShorter(time) && (later === null || hasShorter(later)) ? 'stricter' : null;
}

/** One less of the same unit is shorter; the same day is shorter than one day or more. */
const hasShorter = ({ length, unit }: Target): boolean => length > (unit === 'hours' ? 1 : 0);

type Comparison = 'stricter' | 'not_stricter' | 'laxer';

function compareTimes(law: Target, target: Target): Comparison {
  if (law.unit === target.unit) {
    if (target.length === law.length) return 'not_stricter';
    return target.length < law.length ? 'stricter' : 'laxer';
  }
  return compareDue((start) => countDue({ start, ...law }), target);
}

const FIRST = calendarDate('2024-01-01');
const DAYS = 28 * 365 + 7;

function compareDue(law: (start: Date) => DueTime, target: Target): Comparison {
  let earlier = false;
  let day: CalendarDate = FIRST;
  const dueOfTarget = counterFor(target);
  for (let i = 0; i < DAYS; i++, day = addDays(day, 1)) {
    const starts = [startOfDay(day), new Date(endOfDay(day).getTime() - 1)];
    for (const start of starts) {
      const lawful = law(start);
      const difference = lastInstant(dueOfTarget(start, day)) - lastInstant(lawful);
      if (difference > 0) return 'laxer';
      if (difference < 0) earlier = true;
      // Where days count, the time of day tells nothing.
      if (target.unit !== 'hours' && !lawful.hourBased) break;
    }
  }
  return earlier ? 'stricter' : 'not_stricter';
}

/**
 * Counts as `countDue`. Working days are looked up and not stepped through: ten thousand starts of some hundred steps each would
 * hold up whoever asks for seconds.
 */
function counterFor(
  target: Target,
): (start: Date, day: CalendarDate) => Pick<DueTime, 'dueAt' | 'hourBased'> {
  if (target.unit !== 'working_days' || target.length === 0) return (start) => countDue({ start, ...target });
  const upcoming: CalendarDate[] = [];
  let last = addDays(FIRST, -1);
  return (_, day) => {
    while (upcoming[0] !== undefined && upcoming[0] <= day) upcoming.shift();
    while (upcoming.length < target.length) {
      last = addDays(last < day ? day : last, 1);
      if (isWorkingDay(last)) upcoming.push(last);
    }
    return { dueAt: endOfDay(upcoming[target.length - 1] ?? last), hourBased: false };
  };
}

/** The last instant in time: for a day, the millisecond before its end. */
const lastInstant = (due: Pick<DueTime, 'dueAt' | 'hourBased'>): number =>
  due.dueAt.getTime() - (due.hourBased ? 0 : 1);
