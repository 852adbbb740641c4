import {
  type ClockRule,
  ClockRuleError,
  ClockUnit,
  countByRule,
  countDue,
  type DueTime,
  ruleOn,
} from '#core/clocks';
import {
  type CalendarDate,
  CalendarError,
  formatSwedishInstant,
  type Moment,
  parseMoment,
  startOfDay,
} from '#platform/calendar';
import { fill, words } from './clock-due.sv.ts';

/** What `clock due` answers. Days as YYYY-MM-DD, times counted in hours as ISO 8601 with the Swedish offset. */
export type Answer = {
  readonly due: string;
  /** Only when it differs from `due`. */
  readonly possible_later: string | null;
  readonly rule: string | null;
  readonly rule_version: number | null;
  readonly legal_basis: string | null;
  /** Null for a day that is set by date and not counted. */
  readonly unit: string | null;
  readonly length: number | null;
  /** As it was given. */
  readonly start: string;
};

/** The answer, or in Swedish all that is wrong with the question. */
export type Counted = { readonly answer: Answer } | { readonly faults: readonly string[] };

const LENGTH = /^\d{1,9}$/;
const UNITS: ReadonlyMap<string, ClockUnit> = new Map(ClockUnit.options.map((unit) => [unit, unit]));

/** Counts from a length and a unit, as typed. */
export function countByLength(start: string, length: string, unit: string): Counted {
  const knownUnit = UNITS.get(unit);
  const moment = parseMoment(start);
  const faults: string[] = [];
  if (!LENGTH.test(length)) faults.push(fill(words.faults.length, { value: length }));
  if (!knownUnit) faults.push(fill(words.faults.unit, { value: unit, units: [...UNITS.keys()].join(', ') }));
  if (typeof moment === 'string') faults.push(fill(words.faults[moment], { value: start }));
  else if (lacksTime(moment, knownUnit)) faults.push(fill(words.faults.hoursNeedTime, { value: start }));
  if (!knownUnit || typeof moment === 'string' || faults.length > 0) return { faults };

  const count = { start: instantOf(moment), unit: knownUnit, length: Number(length) };
  const due = inRange(() => countDue(count));
  if (due === null) return { faults: [words.faults.dueOutOfRange] };
  return { answer: answerOf(due, null, { unit, length: count.length, start }) };
}

/** Counts by the version of the rule that was valid on the Swedish day of the start. */
export function countByRuleId(start: string, ruleId: string): Counted {
  const moment = parseMoment(start);
  if (typeof moment === 'string') return { faults: [fill(words.faults[moment], { value: start })] };
  const rule = findRule(ruleId, moment.day);
  if ('faults' in rule) return rule;
  const { time } = rule;
  if (time.kind === 'no_length' || time.kind === 'next_meeting' || time.kind === 'stated_day') {
    return { faults: [fill(words.faults[time.kind], { value: ruleId })] };
  }
  const { unit, length } = time.kind === 'counted' ? time : { unit: null, length: null };
  if (lacksTime(moment, unit)) return { faults: [fill(words.faults.hoursNeedTime, { value: start })] };
  const due = inRange(() => countByRule(rule, instantOf(moment)));
  if (due === null) return { faults: [words.faults.dueOutOfRange] };
  return { answer: answerOf(due, rule, { unit, length, start }) };
}

function findRule(ruleId: string, day: CalendarDate): ClockRule | { readonly faults: readonly string[] } {
  try {
    return ruleOn(ruleId, day);
  } catch (error) {
    if (!(error instanceof ClockRuleError)) throw error;
    if (error.code !== 'UNKNOWN_RULE' && error.code !== 'NO_VERSION_THEN') throw error;
    return { faults: [fill(words.faults[error.code], { value: ruleId })] };
  }
}

/** A limit in hours runs from a time of day: a day alone is not enough. */
function lacksTime(moment: Moment, unit: ClockUnit | null | undefined): boolean {
  return unit === 'hours' && moment.kind === 'day';
}

function instantOf(moment: Moment): Date {
  return moment.kind === 'instant' ? moment.instant : startOfDay(moment.day);
}

function inRange(count: () => DueTime): DueTime | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarError && error.code === 'OUT_OF_RANGE') return null;
    throw error;
  }
}

function answerOf(
  due: DueTime,
  rule: ClockRule | null,
  asked: Pick<Answer, 'unit' | 'length' | 'start'>,
): Answer {
  return {
    due: due.hourBased ? formatSwedishInstant(due.dueAt) : due.dueOn,
    possible_later: due.possibleLaterOn,
    rule: rule?.id ?? null,
    rule_version: rule?.version ?? null,
    legal_basis: rule?.legal_basis ?? null,
    // Field by field: spreading here doubles the time of a large batch.
    unit: asked.unit,
    length: asked.length,
    start: asked.start,
  };
}
