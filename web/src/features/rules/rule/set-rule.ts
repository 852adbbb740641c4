import type { ClockUnit, RuleDetail, SetLocalRule } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { readDayWithin, readTime } from '../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../ui/form/field-errors.ts';

/** What is typed in the dialog. */
export interface RuleValues {
  /** Whether there is to be a target, or none any longer. */
  hasTarget: boolean;
  length: string;
  unit: ClockUnit;
  /** Whether what comes late in the day is counted from the day after, and from when. */
  isLate: boolean;
  lateFrom: string;
  validFrom: string;
  appliesToPending: boolean;
  reason: string;
}

/** As the rule is now: the municipality's own target, else what others use, else the law's time. */
export function ruleValues({ rule, on }: RuleDetail): RuleValues {
  const { local, suggestion } = rule;
  const unit = local?.unit ?? suggestion?.unit ?? rule.unit ?? 'working_days';
  const length = local?.length ?? suggestion?.length ?? null;
  return {
    hasTarget: true,
    length: length === null ? '' : String(length),
    unit,
    isLate: local?.lateFrom != null,
    lateFrom: local?.lateFrom ?? '',
    validFrom: on,
    appliesToPending: false,
    reason: '',
  };
}

const WHOLE = /^\d{1,4}$/;

/** What the form itself can judge; whether the target is stricter than law only the server knows. */
export function checkRule(values: RuleValues, today: string): FieldErrors {
  const day = readDayWithin(values.validFrom, { min: today });
  return collectErrors([
    ['target.length', values.hasTarget && !WHOLE.test(values.length.trim()) && sv.setRule.lengthMissing],
    ['target.lateFrom', countsLate(values) && readTime(values.lateFrom) === null && sv.setRule.lateMissing],
    ['validFrom', !day.ok && day.message],
    ['reason', values.reason.trim() === '' && sv.setRule.reasonMissing],
  ]);
}

/** Hours run out at a time of day, at night too: there is no late for them. */
export const countsLate = ({ hasTarget, isLate, unit }: RuleValues): boolean =>
  hasTarget && isLate && unit !== 'hours';

function targetOf(values: RuleValues): NonNullable<SetLocalRule['target']> {
  const lateFrom = countsLate(values) ? readTime(values.lateFrom) : null;
  return {
    length: Number(values.length.trim()),
    unit: values.unit,
    ...(lateFrom !== null && { lateFrom }),
  };
}

/** What is sent. Two who decide at once don't overwrite one another: the server is told how much has been seen. */
export function toSetRule(values: RuleValues, { rule, localVersions }: RuleDetail): SetLocalRule {
  const day = readDayWithin(values.validFrom, {});
  return {
    ruleId: rule.ruleId,
    validFrom: day.ok ? day.day : values.validFrom,
    target: values.hasTarget ? targetOf(values) : null,
    appliesToPending: values.appliesToPending,
    reason: values.reason,
    seenVersions: localVersions.length,
  };
}
