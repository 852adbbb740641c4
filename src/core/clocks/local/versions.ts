import { addDays, type CalendarDate } from '#platform/calendar';
import type { Warning } from '../rules/index.ts';
import type { Target } from './stricter.ts';

/** One version of what the municipality has decided about a rule. Kept for ever. */
export interface LocalVersion {
  readonly ruleId: string;
  /** 1, 2, … in the order in which they were set. */
  readonly version: number;
  readonly validFrom: CalendarDate;
  /** Null: from this day on there is no target of its own. */
  readonly target: Target | null;
  readonly warnAt: readonly Warning[];
  readonly appliesToPending: boolean;
  readonly reason: string;
  readonly setAt: Date;
  readonly employeeId: string | null;
  readonly functionId: string | null;
}

export interface LocalSpan extends LocalVersion {
  /** The last day; null while it holds until further notice. */
  readonly validTo: CalendarDate | null;
  /** Replaced before it began: it never held on any day. */
  readonly neverHeld: boolean;
}

/**
 * When each version holds. Of the versions that have begun the last one set holds, so one that is set later and begins earlier puts
 * an end to what was planned.
 * @param versions of one rule, by version
 */
export function spansOf(versions: readonly LocalVersion[]): LocalSpan[] {
  return versions.map((version, i) => {
    const [next] = versions
      .slice(i + 1)
      .map((later) => later.validFrom)
      .sort();
    const validTo = next === undefined ? null : addDays(next, -1);
    return { ...version, validTo, neverHeld: validTo !== null && validTo < version.validFrom };
  });
}

/** The version that holds on a day; undefined before the first. */
export function localOn(spans: readonly LocalSpan[], day: CalendarDate): LocalSpan | undefined {
  return spans.find((s) => !s.neverHeld && s.validFrom <= day && (s.validTo === null || day <= s.validTo));
}

/**
 * The version that judges what was triggered on a day: the one that held then, unless a later one that has begun by `today` was
 * set for what was pending too.
 */
export function judgingLocal(
  spans: readonly LocalSpan[],
  triggerDay: CalendarDate,
  today: CalendarDate,
): LocalSpan | undefined {
  const atTrigger = localOn(spans, triggerDay);
  const later = spans.findLast(
    (s) =>
      !s.neverHeld && s.appliesToPending && s.validFrom <= today && s.version > (atTrigger?.version ?? 0),
  );
  return later ?? atTrigger;
}
