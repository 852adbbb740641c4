import { defineOperation } from '#core/operation';
import { addCaseEvent, lockCase, orderableDecisions } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { BeginPeriod } from '../contract.ts';
import { isPlanRequired, latestDecisionReview } from '../domain/area-rule.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import { DECISION_RULE, PLAN_MADE_RULE, watch } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, refuseTaken, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, runningPeriod } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Begins to follow what has been granted in a case: from then on months are checked, a plan is owed and decisions are looked at anew, as its area says. */
export const beginPeriod = defineOperation({
  name: 'assistance.begin',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'situation.begun',
  summary: 'Begin to follow a household or a person month by month or year by year',
  input: BeginPeriod,
  output: Situation,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { caseId, periodId } = input;
    await lockCase(ctx, caseId);
    const area = await followedArea(ctx, caseId);
    const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
    if (kept.periods.some((p) => p.id === periodId)) return await situationView(ctx, caseId);
    if (runningPeriod(kept)) throw conflict('FOLLOWED_ALREADY');
    const beganOn = calendarDate(input.beganOn);
    requirePast(ctx, 'beganOn', beganOn, kept.periods[0]?.end?.ended_on ?? null);
    const decisionId = input.decisionId ?? null;
    if (decisionId) {
      const granted = await orderableDecisions(ctx, caseId);
      if (!granted.some((d) => d.decisionId === decisionId && !d.replaced))
        throw invalid('decisionId', 'unknown_decision');
    }
    const reviewOn = decisionId ? latestDecisionReview(rule, beganOn) : null;
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.period')
      .values({
        ...record,
        id: periodId,
        began_on: beganOn,
        able_to_work: input.ableToWork ?? null,
        earlier_months: input.earlierMonths,
        decision_id: decisionId,
        decision_review_on: reviewOn,
      })
      .execute()
      .catch(refuseTaken);
    if (decisionId && reviewOn) {
      await watch(ctx, { caseId, ruleId: DECISION_RULE, subjectId: decisionId }, beganOn, reviewOn);
    }
    if (isPlanRequired(rule, input.ableToWork ?? null) && kept.plans.length === 0) {
      await watch(ctx, { caseId, ruleId: PLAN_MADE_RULE }, beganOn);
    }
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: beganOn,
      text: entryTexts.begun(beganOn),
    });
    await addCaseEvent(ctx, { caseId, kind: 'situation_begun', body: null, by: signature.name });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});
