import { defineOperation } from '#core/operation';
import { lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { ReviewSituationPlan } from '../contract.ts';
import { latestPlanReview } from '../domain/area-rule.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import { PLAN_RULE, turn } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, refuseTaken, requireNext, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, requireRunning } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Records that the plan of a case has been looked at anew, and by when it is next. One that has been carried out is looked at no more. */
export const reviewSituationPlan = defineOperation({
  name: 'assistance.review-plan',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'situation-plan.reviewed',
  summary: 'Record that the plan of a case has been looked at anew',
  input: ReviewSituationPlan,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, reviewId, version, reviewedOn, outcome, nextOn }) => ({
    caseId,
    reviewId,
    version,
    reviewedOn,
    outcome,
    nextOn,
  }),
  run: async (ctx, input) => {
    const { caseId, reviewId, version, outcome, text } = input;
    await lockCase(ctx, caseId);
    const area = await followedArea(ctx, caseId);
    const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
    if (kept.planReviews.some((r) => r.id === reviewId)) return await situationView(ctx, caseId);
    requireRunning(kept);
    const [plan] = kept.plans;
    if (!plan) throw conflict('NO_PLAN_YET');
    if (plan.version !== version) throw conflict('CHANGED_MEANWHILE');
    const reviewedOn = calendarDate(input.reviewedOn);
    const before = kept.planReviews.find((r) => r.version === version)?.reviewed_on ?? plan.agreed_on;
    requirePast(ctx, 'reviewedOn', reviewedOn, before);
    const asked = input.nextOn ? calendarDate(input.nextOn) : null;
    const nextOn =
      outcome === 'done'
        ? null
        : requireNext('nextOn', asked, reviewedOn, latestPlanReview(rule, reviewedOn));
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.plan_review')
      .values({
        ...record,
        id: reviewId,
        version,
        reviewed_on: reviewedOn,
        outcome,
        body: text,
        next_on: nextOn,
      })
      .execute()
      .catch(refuseTaken);
    await turn(ctx, { caseId, ruleId: PLAN_RULE }, reviewedOn, nextOn);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'assessment',
      on: reviewedOn,
      text: entryTexts.planReviewed({ kind: plan.kind, on: reviewedOn, outcome, text, nextOn }),
    });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});
