import type { z } from 'zod';
import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import type { CommissionTables } from '../../commission-tables.ts';
import { mayPlan } from '../../domain/plan/rules.ts';
import { sideBySide } from '../../domain/plan/sides.ts';
import { madeBy, reviewBy, standingOf } from '../../domain/plan/standing.ts';
import type { PlanView } from '../../plan-contract.ts';
import { type CommissionHead, commissionIn, sideOf } from '../../store/commissions.ts';
import { standingGoals } from '../../store/plan/ordered-goals.ts';
import {
  type HeadRow,
  heldIn,
  isProposal,
  planAgreements,
  planGoals,
  planHead,
  planReviews,
  planVersions,
} from '../../store/plan/plans.ts';

export const WRITE_PLAN: Permission = 'interventions:plan:write';

/**
 * The plan of a commission beside what was ordered, from whichever of its two cases has been opened; the last that an operation on it does.
 * @throws AppError NOT_FOUND for a commission of another case
 */
export async function planView(
  ctx: Context,
  caseId: string,
  commissionId: string,
): Promise<z.input<typeof PlanView>> {
  ctx.beforeAnswer();
  const db = ctx.tables<CommissionTables>();
  const { tenantId } = ctx.actor;
  const [commission, order, ordered, head, plans, goals, agreements, reviews] = await Promise.all([
    commissionIn(ctx, caseId, commissionId),
    db
      .selectFrom('interventions.commission_order')
      .select(['purpose', 'scope'])
      .where('tenant_id', '=', tenantId)
      .where('commission_id', '=', commissionId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
    standingGoals(ctx, commissionId),
    planHead(ctx, commissionId),
    planVersions(ctx, commissionId),
    planGoals(ctx, commissionId),
    planAgreements(ctx, commissionId),
    planReviews(ctx, commissionId),
  ]);
  const versions = plans.map((plan) => ({
    version: plan.version,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    goals: goals
      .filter(({ version }) => version === plan.version)
      .map((goal) => ({
        goalId: goal.id,
        text: goal.body,
        serves: goal.serves,
        ownWhy: goal.own_why,
        how: goal.how,
        who: goal.who,
        when: goal.at_times,
      })),
    left: plan.left_aside.map(({ goalId, why }) => ({ goalId, why })),
    others: plan.others,
    contact: plan.contact,
    reason: plan.reason,
    agreement: agreementOf(agreements, plan.version),
    ...recorded(plan),
  }));
  const [last] = versions;
  const sides = sideBySide(
    ordered.map(({ id, body }) => ({ goalId: id, text: body })),
    last?.goals ?? [],
  );
  const leftWhy = new Map(last?.left.map(({ goalId, why }) => [goalId, why]));
  return {
    commissionId,
    caseId,
    side: sideOf(caseId, commission),
    intervention: commission.entry_name,
    today: ctx.today,
    ...daysOf(ctx, commission, head),
    order: {
      ...order,
      goals: sides.pairs.map(({ ordered: goal, planned }) => ({
        ...goal,
        servedBy: planned.map(({ goalId }) => goalId),
        leftWhy: planned.length === 0 ? (leftWhy.get(goal.goalId) ?? null) : null,
      })),
    },
    own: sides.own.map(({ goalId }) => goalId),
    holds: head?.agreed_version ?? null,
    versions,
    reviews: reviews.map((r) => ({
      reviewId: r.id,
      version: r.version,
      reviewedOn: r.reviewed_on,
      with: r.held_with,
      outcome: r.outcome,
      text: r.body,
      ...recorded(r),
    })),
    ...offered(ctx, caseId, commission, head),
  };
}

function daysOf(ctx: Context, commission: CommissionHead, head: HeadRow | undefined) {
  const held = heldIn(head);
  return {
    standing: standingOf(held, isProposal(head), ctx.today),
    running: mayPlan(commission.state) === null,
    madeBy: commission.started_on && madeBy(commission.started_on),
    reviewBy: held && reviewBy(held),
  };
}

/** What the performing unit may do with the plan now. The unit that ordered reads it. */
function offered(ctx: Context, caseId: string, commission: CommissionHead, head: HeadRow | undefined) {
  if (sideOf(caseId, commission) === 'orderer') return { allowed: [], refused: [] };
  const closed = mayPlan(commission.state);
  const offer = (operation: string, hindrance: string | null) => ({
    operation,
    permission: WRITE_PLAN,
    hindrance: closed ?? hindrance,
  });
  return ctx.offers(ctx.opened(caseId), [
    offer('interventions.agree-plan', isProposal(head) ? null : 'NOTHING_TO_AGREE'),
    offer('interventions.set-plan', null),
    offer('interventions.review-plan', head?.agreed_on ? null : 'NO_PLAN_HOLDS'),
  ]);
}

function agreementOf(rows: Awaited<ReturnType<typeof planAgreements>>, version: number) {
  const row = rows.find((a) => a.version === version);
  if (!row) return null;
  return {
    agreedOn: row.agreed_on,
    parties: row.parties.map(({ party, name }) => ({ party, name })),
    withoutPersonWhy: row.without_person_why,
    ownWords: row.own_words,
    noWordsWhy: row.no_words_why,
    ...recorded(row),
  };
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
