import { defineOperation } from '#core/operation';
import { addCaseEvent, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { mayPlan } from '../../domain/plan/rules.ts';
import { PlanView, ReviewPlan } from '../../plan-contract.ts';
import type { PlanTables } from '../../plan-tables.ts';
import { planView, WRITE_PLAN } from '../../read/plan/plan-view.ts';
import { ownCommission } from '../../store/commissions.ts';
import { planIsReviewed } from '../../store/plan/clocks.ts';
import { planHead, planReviews, putPlanHead } from '../../store/plan/plans.ts';

/** Records that the plan that holds has been looked at anew with the person, and whether it is kept or is to be changed. */
export const reviewPlan = defineOperation({
  name: 'interventions.review-plan',
  kind: 'command',
  permission: WRITE_PLAN,
  audit: 'plan.reviewed',
  summary: 'Record that an implementation plan has been looked at anew',
  input: ReviewPlan,
  output: PlanView,
  caseId: (input) => input.commissionId,
  trailContent: ({ commissionId, reviewId, version, reviewedOn, outcome }) => ({
    commissionId,
    reviewId,
    version,
    reviewedOn,
    outcome,
  }),
  run: async (ctx, input) => {
    const { commissionId, reviewId, version } = input;
    const commission = await ownCommission(ctx, commissionId);
    const hindrance = mayPlan(commission.state);
    if (hindrance) throw conflict(hindrance);
    const [head, reviews] = await Promise.all([planHead(ctx, commissionId), planReviews(ctx, commissionId)]);
    // Pressed twice it is the same review.
    if (reviews.some((r) => r.id === reviewId)) return await planView(ctx, commissionId, commissionId);
    if (!head?.agreed_on) throw conflict('NO_PLAN_HOLDS');
    if (head.agreed_version !== version) throw conflict('CHANGED_MEANWHILE');
    const reviewedOn = calendarDate(input.reviewedOn);
    if (reviewedOn > ctx.today) throw invalid('reviewedOn', 'in_the_future');
    if (reviewedOn < (head.reviewed_on ?? head.agreed_on)) {
      throw invalid('reviewedOn', 'before_what_it_follows');
    }
    const signature = await signatureOf(ctx);
    await ctx
      .tables<PlanTables>()
      .insertInto('interventions.plan_review')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        commission_id: commissionId,
        case_id: commission.case_id,
        id: reviewId,
        version,
        reviewed_on: reviewedOn,
        held_with: input.with,
        outcome: input.outcome,
        body: input.text,
        ...recordedBy(ctx, signature),
      })
      .execute();
    await putPlanHead(ctx, { ...head, reviewed_on: reviewedOn });
    await planIsReviewed(ctx, commissionId, reviewedOn);
    await addCaseEvent(ctx, {
      caseId: commissionId,
      kind: 'implementation_plan_reviewed',
      body: null,
      by: signature.name,
    });
    return await planView(ctx, commissionId, commissionId);
  },
});
