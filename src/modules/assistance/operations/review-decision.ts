import { defineOperation } from '#core/operation';
import { addCaseEvent, lockCase, orderableDecisions } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { ReviewRunningDecision } from '../contract.ts';
import { latestDecisionReview } from '../domain/area-rule.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import { DECISION_RULE, turn } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, refuseTaken, requireNext, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, requireRunning } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Records that a decision that runs has been looked at anew with the person: whether the need is still met by it. To change or end it takes a decision
 * of its own; this one alters nothing of what is granted.
 */
export const reviewRunningDecision = defineOperation({
  name: 'assistance.review-decision',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'running-decision.reviewed',
  summary: 'Record that a decision that runs has been looked at anew',
  input: ReviewRunningDecision,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, reviewId, decisionId, reviewedOn, outcome, nextOn }) => ({
    caseId,
    reviewId,
    decisionId,
    reviewedOn,
    outcome,
    nextOn,
  }),
  run: async (ctx, input) => {
    const { caseId, reviewId, decisionId, outcome, ownView, text } = input;
    await lockCase(ctx, caseId);
    const area = await followedArea(ctx, caseId);
    const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
    if (kept.decisionReviews.some((r) => r.id === reviewId)) return await situationView(ctx, caseId);
    requireRunning(kept);
    const decisions = await orderableDecisions(ctx, caseId);
    const decision = decisions.find((d) => d.decisionId === decisionId && !d.replaced);
    if (!decision) throw invalid('decisionId', 'unknown_decision');
    const reviewedOn = calendarDate(input.reviewedOn);
    const before = kept.decisionReviews.find((r) => r.decision_id === decisionId)?.reviewed_on;
    requirePast(ctx, 'reviewedOn', reviewedOn, before ?? calendarDate(decision.decidedOn));
    const asked = input.nextOn ? calendarDate(input.nextOn) : null;
    const nextOn =
      outcome === 'end'
        ? null
        : requireNext('nextOn', asked, reviewedOn, latestDecisionReview(rule, reviewedOn));
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.decision_review')
      .values({
        ...record,
        id: reviewId,
        decision_id: decisionId,
        reviewed_on: reviewedOn,
        outcome,
        own_view: ownView,
        body: text,
        next_on: nextOn,
      })
      .execute()
      .catch(refuseTaken);
    await turn(ctx, { caseId, ruleId: DECISION_RULE, subjectId: decisionId }, reviewedOn, nextOn);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'assessment',
      on: reviewedOn,
      text: entryTexts.decisionReviewed({
        decidedOn: decision.decidedOn,
        on: reviewedOn,
        outcome,
        ownView,
        text,
        nextOn,
      }),
    });
    await addCaseEvent(ctx, { caseId, kind: 'running_decision_reviewed', body: null, by: signature.name });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});
