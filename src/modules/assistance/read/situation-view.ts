import type { z } from 'zod';
import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import { orderableDecisions } from '#modules/casework';
import { isPlanRequired } from '../domain/area-rule.ts';
import { LONG_MONTHS, monthsAssisted } from '../domain/long-term.ts';
import { planReviewBy, planStanding } from '../domain/plan.ts';
import type { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import {
  checkOf,
  decisionReviewBy,
  followedArea,
  type Kept,
  keptIn,
  monthsOf,
  planReviewsOf,
  planVersionsOf,
  runningPeriod,
} from '../store/situation.ts';

export const EDIT_SITUATION: Permission = 'assistance:situation:edit';

type View = z.input<typeof Situation>;

/** What is followed in an opened case; the last that an operation on it does. */
export async function situationView(ctx: Context, caseId: string): Promise<View> {
  const area = await followedArea(ctx, caseId);
  ctx.beforeAnswer();
  const [kept, rule, decisions] = await Promise.all([
    keptIn(ctx, caseId),
    areaRule(ctx, area),
    orderableDecisions(ctx, caseId),
  ]);
  const running = runningPeriod(kept);
  const assisted = monthsAssisted(monthsOf(kept, running), ctx.today);
  const versions = planVersionsOf(kept);
  const reviews = planReviewsOf(kept);
  return {
    caseId,
    today: ctx.today,
    area,
    rule,
    periods: kept.periods.map(periodOf),
    household: kept.household.map((h) => ({
      version: h.version,
      fromOn: h.from_on,
      members: h.members.map(({ name, relation, view, why }) => ({ name, relation, view, why })),
      reason: h.reason,
      ...recorded(h),
    })),
    months: monthsIn(kept),
    monthsAssisted: assisted,
    isLongTerm: assisted >= LONG_MONTHS,
    evictions: evictionsIn(kept),
    planStanding: planStanding(versions, reviews, ctx.today),
    planRequired: running !== undefined && isPlanRequired(rule, running.able_to_work),
    planReviewBy: planReviewBy(versions, reviews),
    plans: kept.plans.map((p) => ({
      version: p.version,
      kind: p.kind,
      goal: p.goal,
      steps: p.steps.map(({ text, who, by }) => ({ text, who, by })),
      agreedOn: p.agreed_on,
      withoutPersonWhy: p.without_person_why,
      reviewBy: p.review_by,
      reason: p.reason,
      ...recorded(p),
    })),
    planReviews: kept.planReviews.map((r) => ({
      reviewId: r.id,
      version: r.version,
      reviewedOn: r.reviewed_on,
      outcome: r.outcome,
      text: r.body,
      nextOn: r.next_on,
      ...recorded(r),
    })),
    decisions: decisions
      .filter((d) => (d.result === 'granted' || d.result === 'partly_refused') && !d.replaced)
      .map(({ decisionId, kind, decidedOn, wording, untilOn }) => ({
        decisionId,
        kind,
        decidedOn,
        wording,
        untilOn,
        reviewBy: decisionReviewBy(kept, decisionId),
        reviews: kept.decisionReviews
          .filter((r) => r.decision_id === decisionId)
          .map((r) => ({
            reviewId: r.id,
            reviewedOn: r.reviewed_on,
            outcome: r.outcome,
            ownView: r.own_view,
            text: r.body,
            nextOn: r.next_on,
            ...recorded(r),
          })),
      })),
    ...offered(ctx, caseId, kept, { monthly: rule.monthlyCheck, isDecided: decisions.length > 0 }),
  };
}

const periodOf = (p: Kept['periods'][number]): View['periods'][number] => ({
  periodId: p.id,
  beganOn: p.began_on,
  ableToWork: p.able_to_work,
  earlierMonths: p.earlier_months,
  decisionId: p.decision_id,
  end: p.end && {
    endedOn: p.end.ended_on,
    reason: p.end.reason,
    text: p.end.body,
    ...recorded(p.end),
  },
  ...recorded(p),
});

const monthsIn = (kept: Kept): View['months'] =>
  kept.applications.map((a) => ({
    applicationId: a.id,
    month: a.month,
    cameInOn: a.came_in_on,
    channel: a.channel,
    checkBy: a.check_by,
    checks: kept.checks
      .filter((c) => c.application_id === a.id)
      .map((c) => ({
        version: c.version,
        checkedOn: c.checked_on,
        outcome: c.outcome,
        decisionId: c.decision_id,
        text: c.body,
        reason: c.reason,
        ...recorded(c),
      })),
    ...recorded(a),
  }));

const evictionsIn = (kept: Kept): View['evictions'] =>
  kept.notices.map((n) => {
    const answer = kept.answers.find((a) => a.notice_id === n.id);
    return {
      noticeId: n.id,
      receivedOn: n.received_on,
      sender: n.sender,
      text: n.body,
      answer: answer
        ? {
            answeredOn: answer.answered_on,
            children: answer.children,
            text: answer.body,
            ...recorded(answer),
          }
        : null,
      ...recorded(n),
    };
  });

/** What may be done with it now. */
function offered(
  ctx: Context,
  caseId: string,
  kept: Kept,
  { monthly, isDecided }: { readonly monthly: boolean; readonly isDecided: boolean },
) {
  const running = runningPeriod(kept);
  const { open } = ctx.opened(caseId);
  const unfollowed = running ? null : 'NOTHING_FOLLOWED';
  const idle = open ? unfollowed : 'CASE_CLOSED';
  const inOpen = (hindrance: string | null) => (open ? hindrance : 'CASE_CLOSED');
  const offer = (operation: string, hindrance: string | null) => ({
    operation: `assistance.${operation}`,
    permission: EDIT_SITUATION,
    hindrance,
  });
  const unanswered = kept.notices.some((n) => !kept.answers.some((a) => a.notice_id === n.id));
  const months = monthly
    ? [
        offer('record-month', idle),
        offer(
          'check-month',
          inOpen(kept.applications.some((a) => !checkOf(kept, a.id)) ? null : 'NO_MONTH_WAITS'),
        ),
        offer('set-household', idle),
      ]
    : [];
  return ctx.offers(ctx.opened(caseId), [
    offer('begin', inOpen(running ? 'FOLLOWED_ALREADY' : null)),
    offer('end', unfollowed),
    ...months,
    offer('record-eviction', inOpen(null)),
    offer('answer-eviction', inOpen(unanswered ? null : 'NO_NOTICE_WAITS')),
    offer('set-plan', idle),
    offer('review-plan', idle ?? (kept.plans.length > 0 ? null : 'NO_PLAN_YET')),
    offer('review-decision', idle ?? (isDecided ? null : 'NOTHING_DECIDED')),
  ]);
}

const recorded = (row: {
  readonly recorded_by: string;
  readonly recorded_by_function_title: string;
  readonly recorded_at: Date;
}) => ({
  by: row.recorded_by,
  function: row.recorded_by_function_title,
  recordedAt: row.recorded_at.toISOString(),
});
