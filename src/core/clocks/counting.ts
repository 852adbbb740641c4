import {
  addDays,
  addHours,
  addMonths,
  addWeeks,
  addWorkingDays,
  addYears,
  type CalendarDate,
  calendarDateOf,
  endOfDay,
  partsOf,
  rollForward,
  startOfDay,
  swedishDayOf,
} from '#platform/calendar';
import { type ClockRule, ClockRuleError } from './rules/index.ts';
import type { ClockUnit } from './view.ts';

export type Count = {
  /** The trigger. For units of days and longer only its Swedish day matters, which is day 0. */
  readonly start: Date;
  readonly unit: ClockUnit;
  /** Whole, 0 or more. */
  readonly length: number;
};

export type DueTime = {
  /** The strict time. Counted in hours: the last instant in time. Otherwise the end of `dueOn`: the first instant too late. */
  readonly dueAt: Date;
  readonly dueOn: CalendarDate;
  readonly hourBased: boolean;
  /** The end of `possibleLaterOn`. */
  readonly possibleLaterAt: Date | null;
  /**
   * `dueOn` rolled forward to a working day (lag 1930:173 2 §), or null when that is the same day. Computed whether or not
   * the law applies to the time limit, which a lawyer must judge. Never used to postpone an alarm.
   */
  readonly possibleLaterOn: CalendarDate | null;
};

const counters = {
  calendar_days: addDays,
  working_days: addWorkingDays,
  weeks: addWeeks,
  months: addMonths,
  years: addYears,
} satisfies Record<Exclude<ClockUnit, 'hours'>, (day: CalendarDate, n: number) => CalendarDate>;

/**
 * When something is due. The trigger's day is day 0, so 0 calendar days is the same day; the due day lasts until its end,
 * Swedish time. Weeks, months and years by lag 1930:173 1 §. Hours are elapsed real hours and are not rolled forward: the law
 * moves the last *day* for a measure, while a limit in hours runs out at a time of day, at night and on holidays too.
 * @throws RangeError when the length is negative or not whole, or a day outside 1953–2199 would have to be judged
 */
export function countDue({ start, unit, length }: Count): DueTime {
  if (!(length >= 0)) throw new RangeError(`A time limit can't be ${length} long`);
  if (unit === 'hours') {
    const dueAt = addHours(start, length);
    return {
      dueAt,
      dueOn: swedishDayOf(dueAt),
      hourBased: true,
      possibleLaterAt: null,
      possibleLaterOn: null,
    };
  }
  const dueOn = counters[unit](swedishDayOf(start), length);
  const rolled = rollForward(dueOn);
  const possibleLaterOn = rolled === dueOn ? null : rolled;
  return {
    dueAt: endOfDay(dueOn),
    dueOn,
    hourBased: false,
    possibleLaterAt: possibleLaterOn && endOfDay(possibleLaterOn),
    possibleLaterOn,
  };
}

/** What a due day follows from beside the trigger. */
export type Given = {
  /** The day itself, for `next_meeting` and `stated_day`. */
  readonly dueOn?: CalendarDate | undefined;
  /** 1 for the first, or only, cycle. */
  readonly cycle?: number | undefined;
  /** The due day of the cycle before: a fixed date is owed once each time it comes, however early or late it was done last. */
  readonly previousDueOn?: CalendarDate | undefined;
};

/**
 * When a rule's time runs out, counted from its trigger. Where the rule says that roll-forward does not apply there is no
 * possible later day.
 * @throws RangeError as `countDue`
 * @throws ClockRuleError NO_LENGTH for a rule without a number, DAY_NEEDED when the day must be given and is not
 */
export function countByRule(rule: ClockRule, start: Date, given: Given = {}): DueTime {
  const due = countTime(rule, start, given);
  return rule.roll_forward === 'no' ? { ...due, possibleLaterAt: null, possibleLaterOn: null } : due;
}

function countTime(rule: ClockRule, start: Date, given: Given): DueTime {
  const { time } = rule;
  switch (time.kind) {
    case 'counted': {
      const later = rule.recurrence.kind === 'from_stop' && (given.cycle ?? 1) > 1 && rule.recurrence.later;
      return countDue({ start, ...(later || time) });
    }
    case 'fixed_date': {
      const from = given.previousDueOn ? addDays(given.previousDueOn, 1) : swedishDayOf(start);
      return endOf(nextFixedDate(time, from));
    }
    case 'next_meeting':
    case 'stated_day':
      if (!given.dueOn)
        throw new ClockRuleError('DAY_NEEDED', `${rule.id} is counted from a day that is given`);
      return endOf(given.dueOn);
    case 'no_length':
      throw new ClockRuleError('NO_LENGTH', `${rule.id} has no length`);
  }
}

/** A day set by date and not by counting: due at its end. */
const endOf = (day: CalendarDate): DueTime =>
  countDue({ start: startOfDay(day), unit: 'calendar_days', length: 0 });

/** The first such day on or after `from`. */
function nextFixedDate(
  { month, day }: { readonly month: number | null; readonly day: number },
  from: CalendarDate,
): CalendarDate {
  const first = partsOf(from);
  const candidate = calendarDateOf({ ...first, month: month ?? first.month, day });
  if (candidate >= from) return candidate;
  return month === null ? addMonths(candidate, 1) : addYears(candidate, 1);
}
