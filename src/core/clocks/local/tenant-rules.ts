import {
  addDays,
  type CalendarDate,
  formatSwedishInstant,
  startOfDay,
  swedishDayOf,
} from '#platform/calendar';
import { countByRule, countDue, type DueTime, type Given } from '../counting.ts';
import { besideId } from '../row.ts';
import { type ClockRule, nationalRules, type RuleBook } from '../rules/index.ts';
import { judgeTarget, type Target, type Verdict } from './stricter.ts';
import { judgingLocal, type LocalSpan, type LocalVersion, localOn, spansOf } from './versions.ts';

/** A target that holds: set, and in keeping with the law that it stands beside. */
export type HeldTarget = LocalSpan & { readonly target: Target };

/** What watches over a duty: a clock of the law's number or of the municipality's own, or, without any number, a mark. */
export type Watched =
  | {
      readonly as: 'clock';
      readonly ruleId: string;
      readonly law: ClockRule;
      readonly local: HeldTarget | null;
    }
  | { readonly as: 'mark'; readonly ruleId: string; readonly law: ClockRule; readonly local: null };

/** The rules that hold in one municipality: the national ones and its own. */
export interface TenantRules {
  /** @throws ClockRuleError UNKNOWN_RULE, NO_VERSION_THEN */
  readonly judgingLaw: RuleBook['judgingRule'];
  /**
   * The target that judges what was triggered on a day; null without one. A target set before the law became stricter than it
   * holds no longer: the law wins.
   */
  readonly judgingTarget: (
    law: ClockRule,
    triggerDay: CalendarDate,
    today: CalendarDate,
  ) => HeldTarget | null;
  /** The target that holds on a day for what is triggered then. */
  readonly targetOn: (law: ClockRule, day: CalendarDate) => HeldTarget | null;
  /**
   * What is to watch over a duty that was triggered on a day. Beside a law's number a stricter target is a clock of its own; where
   * the law has none the target is the clock. A template whose number the municipality has not set is watched by nothing.
   */
  readonly watched: (ruleId: string, triggerDay: CalendarDate, today: CalendarDate) => readonly Watched[];
  /** All that has been decided about a rule, the first version first. */
  readonly spans: (ruleId: string) => readonly LocalSpan[];
  /** The rules about which something has been decided. */
  readonly localIds: readonly string[];
}

export function tenantRules(local: readonly LocalVersion[], national: RuleBook = nationalRules): TenantRules {
  const byRule = new Map<string, LocalVersion[]>();
  for (const version of local) byRule.set(version.ruleId, [...(byRule.get(version.ruleId) ?? []), version]);
  const spansById = new Map(
    [...byRule].map(([id, versions]) => [id, spansOf(versions.sort((a, b) => a.version - b.version))]),
  );
  const spans = (ruleId: string): readonly LocalSpan[] => spansById.get(ruleId) ?? [];

  const held = (law: ClockRule, span: LocalSpan | undefined): HeldTarget | null => {
    if (!span?.target) return null;
    const verdict = verdictOf(law, span.target);
    return verdict === 'sets' || verdict === 'stricter' ? { ...span, target: span.target } : null;
  };
  const judgingTarget: TenantRules['judgingTarget'] = (law, triggerDay, today) =>
    held(law, judgingLocal(spans(law.id), triggerDay, today));

  return {
    judgingLaw: national.judgingRule,
    judgingTarget,
    targetOn: (law, day) => held(law, localOn(spans(law.id), day)),
    watched: (ruleId, triggerDay, today) => {
      const law = national.judgingRule(ruleId, triggerDay, today);
      const target = judgingTarget(law, triggerDay, today);
      if (target && verdictOf(law, target.target) === 'stricter') {
        return [
          { as: 'clock', ruleId, law, local: null },
          { as: 'clock', ruleId: besideId(ruleId), law, local: target },
        ];
      }
      if (target) return [{ as: 'clock', ruleId, law, local: target }];
      // A template waits for its number; a day that is stated in each matter needs none.
      if (law.kind === 'local_target' && law.time.kind !== 'stated_day') return [];
      return [{ as: law.time.kind === 'no_length' ? 'mark' : 'clock', ruleId, law, local: null }];
    },
    spans,
    localIds: [...spansById.keys()],
  };
}

/**
 * The due time of a clock. A target is no time set by law: it has no possible later day, and each cycle is as long as the first.
 * @throws RangeError, ClockRuleError as `countByRule`
 */
export function dueOf(
  { law, local }: Pick<Watched, 'law' | 'local'>,
  start: Date,
  given: Given = {},
): DueTime {
  if (!local) return countByRule(law, start, given);
  const { length, unit } = local.target;
  return { ...countDue({ start: countedFrom(start, local.target), length, unit }), ...NOT_LATER };
}

const NOT_LATER = { possibleLaterAt: null, possibleLaterOn: null } as const;

/** What comes late in the day, by the municipality's own rule, is as if it had come as the next day began. */
function countedFrom(start: Date, { lateFrom, unit }: Target): Date {
  if (!lateFrom || unit === 'hours' || formatSwedishInstant(start).slice(11, 16) < lateFrom) return start;
  return startOfDay(addDays(swedishDayOf(start), 1));
}

const verdicts = new Map<string, Verdict>();
const KEPT = 2000;

/** As `judgeTarget`, which compares some ten thousand days, asked once. */
export function verdictOf(law: ClockRule, target: Target): Verdict {
  // By all that is judged, not by id and version: tests have books of their own.
  const key = JSON.stringify([law.kind, law.due_means, law.time, law.recurrence, target.length, target.unit]);
  const known = verdicts.get(key);
  if (known) return known;
  if (verdicts.size >= KEPT) verdicts.clear();
  const verdict = judgeTarget(law, target);
  verdicts.set(key, verdict);
  return verdict;
}
