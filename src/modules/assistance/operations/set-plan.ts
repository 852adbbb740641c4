import { defineOperation } from '#core/operation';
import { addCaseEvent, keepNextVersion, lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { SetSituationPlan } from '../contract.ts';
import { latestPlanReview } from '../domain/area-rule.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import { done, PLAN_MADE_RULE, PLAN_RULE, turn } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, requireNext, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, requireRunning } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Makes the plan of a case, or a new version of it: the goal, who does what, when it was agreed and by when it is looked at anew. What was agreed before
 * can be read. The area says which kind of plan it is.
 */
export const setSituationPlan = defineOperation({
  name: 'assistance.set-plan',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'situation-plan.set',
  summary: 'Make a plan towards a livelihood of one’s own or an individual plan, or a new version of it',
  input: SetSituationPlan,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, seenVersion, agreedOn, reviewBy }) => ({
    caseId,
    seenVersion,
    agreedOn,
    reviewBy,
  }),
  run: async (ctx, input) => {
    const { caseId, seenVersion, goal } = input;
    await lockCase(ctx, caseId);
    const area = await followedArea(ctx, caseId);
    const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
    requireRunning(kept);
    const [last] = kept.plans;
    const agreedOn = calendarDate(input.agreedOn);
    if (last?.version === seenVersion + 1 && last.goal === goal && last.agreed_on === agreedOn)
      return await situationView(ctx, caseId);
    requirePast(ctx, 'agreedOn', agreedOn, last?.agreed_on ?? null);
    const latest = latestPlanReview(rule, agreedOn);
    const reviewBy = requireNext('reviewBy', calendarDate(input.reviewBy), agreedOn, latest);
    const reason = seenVersion > 0 ? input.reason || null : null;
    if (seenVersion > 0 && !reason) throw invalid('reason', 'reason_missing');
    const steps = input.steps.map(({ text, who, by }) => ({ text, who: who || null, by: by ?? null }));
    const withoutPersonWhy = input.withoutPersonWhy || null;
    const { signature, record } = await recordIn(ctx, caseId);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<AssistanceTables>()
        .insertInto('assistance.plan')
        .values({
          ...record,
          version,
          kind: rule.planKind,
          goal,
          steps: JSON.stringify(steps),
          agreed_on: agreedOn,
          without_person_why: withoutPersonWhy,
          review_by: reviewBy,
          reason,
        })
        .execute(),
    );
    await done(ctx, { caseId, ruleId: PLAN_MADE_RULE }, agreedOn);
    await turn(ctx, { caseId, ruleId: PLAN_RULE }, agreedOn, reviewBy);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: agreedOn,
      text: entryTexts.plan({
        kind: rule.planKind,
        version: seenVersion + 1,
        goal,
        steps,
        agreedOn,
        withoutPersonWhy,
        reviewBy,
        reason,
      }),
    });
    await addCaseEvent(ctx, { caseId, kind: 'situation_planned', body: null, by: signature.name });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});
