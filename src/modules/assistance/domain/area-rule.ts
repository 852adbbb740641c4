import { z } from 'zod';
import { addDays, addMonths, type CalendarDate } from '#platform/calendar';
import defaults from './area-defaults.json';
import { type AssistanceArea, PlanKind } from './codes.ts';

/** Which duties apply in an area, and how often: the board's own numbers, none of them law. */
export const AreaRule = z.object({
  /** Whether somebody applies anew for each month, and each application is checked. */
  monthlyCheck: z.boolean(),
  /** Within how many days of when it came in. */
  checkDays: z.number().int().min(1).max(60).nullable(),
  planKind: PlanKind,
  /** Whether everybody who is able to work, or whose ability isn't asked, is to have a plan. */
  planRequired: z.boolean(),
  planMonths: z.number().int().min(1).max(24),
  decisionMonths: z.number().int().min(1).max(36).nullable(),
});
export type AreaRule = z.infer<typeof AreaRule>;

/** What holds until the board has said otherwise. */
export const DEFAULT_RULES: Readonly<Record<AssistanceArea, AreaRule>> = z
  .record(z.string(), AreaRule)
  .parse(defaults) as Record<AssistanceArea, AreaRule>;

/** What is wrong with a rule as it is proposed, or null. */
export const faultOfRule = (rule: AreaRule): { field: 'checkDays'; code: string } | null => {
  if (rule.monthlyCheck && rule.checkDays === null) return { field: 'checkDays', code: 'days_needed' };
  return null;
};

/** The rule as it is kept: no number without its duty. */
export const ofItsDuties = (rule: AreaRule): AreaRule => ({
  ...rule,
  checkDays: rule.monthlyCheck ? rule.checkDays : null,
});

export const isSameRule = (a: AreaRule, b: AreaRule): boolean =>
  (Object.keys(a) as (keyof AreaRule)[]).every((field) => a[field] === b[field]);

/** Whoever can't work is not asked for a plan towards work; where nobody asks, everybody is. */
export const isPlanRequired = (rule: AreaRule, ableToWork: boolean | null): boolean =>
  rule.planRequired && ableToWork !== false;

export const checkBy = (rule: AreaRule, cameInOn: CalendarDate): CalendarDate =>
  addDays(cameInOn, rule.checkDays ?? 14);

/** The last day on which a plan that was agreed or looked at on a day is to be looked at anew. */
export const latestPlanReview = (rule: AreaRule, on: CalendarDate): CalendarDate =>
  addMonths(on, rule.planMonths);

export const latestDecisionReview = (rule: AreaRule, on: CalendarDate): CalendarDate | null =>
  rule.decisionMonths === null ? null : addMonths(on, rule.decisionMonths);
