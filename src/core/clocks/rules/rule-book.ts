import { z } from 'zod';
import { addDays, type CalendarDate } from '#platform/calendar';
import { ClockRule } from './schema.ts';

export class ClockRuleError extends Error {
  readonly code: 'UNKNOWN_RULE' | 'NO_VERSION_THEN' | 'UNKNOWN_VERSION' | 'NO_LENGTH' | 'DAY_NEEDED';

  constructor(code: ClockRuleError['code'], message: string) {
    super(message);
    this.name = 'ClockRuleError';
    this.code = code;
  }
}

export type RuleBook = {
  /**
   * The version valid on a day; for a clock, the Swedish day of its trigger.
   * @throws ClockRuleError UNKNOWN_RULE, NO_VERSION_THEN
   */
  readonly ruleOn: (ruleId: string, day: CalendarDate) => ClockRule;
  /**
   * The version that judges a case: the one valid on the day of the trigger, unless a later one that is in force on `today`
   * applies to what was pending when it came.
   * @throws ClockRuleError UNKNOWN_RULE, NO_VERSION_THEN
   */
  readonly judgingRule: (ruleId: string, triggerDay: CalendarDate, today: CalendarDate) => ClockRule;
  /** @throws ClockRuleError UNKNOWN_RULE, UNKNOWN_VERSION */
  readonly ruleVersion: (ruleId: string, version: number) => ClockRule;
  /** The versions valid on a day, one a rule; without a day all versions. By id and version. */
  readonly listRules: (on?: CalendarDate) => readonly ClockRule[];
  /** All versions of a rule, the first one first. @throws ClockRuleError UNKNOWN_RULE */
  readonly versionsOf: (ruleId: string) => readonly ClockRule[];
};

/**
 * Reads a list of rule versions and refuses it as a whole when any entry is wrong, or when the versions of a rule don't follow
 * on one another: numbered from 1, each valid from the day after the one before, only the last until further notice.
 * @throws Error naming the first fault
 */
export function makeRuleBook(data: unknown): RuleBook {
  const parsed = z.array(ClockRule).safeParse(data);
  if (!parsed.success) throw new Error(`The clock rules can't be read: ${z.prettifyError(parsed.error)}`);
  const byId = new Map<string, ClockRule[]>();
  for (const rule of parsed.data) byId.set(rule.id, [...(byId.get(rule.id) ?? []), Object.freeze(rule)]);
  for (const versions of byId.values()) {
    versions.sort((a, b) => a.version - b.version);
    checkSequence(versions);
  }
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, versions]) => versions);

  const versionsOf = (ruleId: string): readonly ClockRule[] => {
    const versions = byId.get(ruleId);
    if (!versions) throw new ClockRuleError('UNKNOWN_RULE', `There is no clock rule ${ruleId}`);
    return versions;
  };

  const ruleOn: RuleBook['ruleOn'] = (ruleId, day) => {
    const rule = versionsOf(ruleId).find((version) => isValid(version, day));
    if (!rule) throw new ClockRuleError('NO_VERSION_THEN', `No version of ${ruleId} is valid on ${day}`);
    return rule;
  };

  return {
    ruleOn,
    judgingRule: (ruleId, triggerDay, today) => {
      const atTrigger = ruleOn(ruleId, triggerDay);
      const later = versionsOf(ruleId).findLast(
        (rule) => rule.version > atTrigger.version && rule.applies_to_pending && rule.valid_from <= today,
      );
      return later ?? atTrigger;
    },
    ruleVersion: (ruleId, version) => {
      const rule = versionsOf(ruleId).find((candidate) => candidate.version === version);
      if (!rule) throw new ClockRuleError('UNKNOWN_VERSION', `${ruleId} has no version ${version}`);
      return rule;
    },
    versionsOf,
    listRules: (on) => (on === undefined ? sorted : sorted.filter((rule) => isValid(rule, on))),
  };
}

function isValid(rule: ClockRule, day: CalendarDate): boolean {
  return rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to);
}

function checkSequence(versions: readonly ClockRule[]): void {
  for (const [i, rule] of versions.entries()) {
    const name = `${rule.id} version ${rule.version}`;
    const before = versions[i - 1];
    if (rule.version !== i + 1) throw new Error(`${name}: the versions must be numbered 1, 2, …`);
    if (rule.valid_to !== null && rule.valid_to < rule.valid_from)
      throw new Error(`${name} ends before it begins`);
    if (before && (before.valid_to === null || addDays(before.valid_to, 1) !== rule.valid_from)) {
      throw new Error(`${name} must be valid from the day after version ${before.version}`);
    }
  }
}
