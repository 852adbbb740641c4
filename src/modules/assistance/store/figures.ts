import type { Context } from '#core/operation';
import type { CaseHolder } from '#modules/casework';
import { type AreaRule, isPlanRequired } from '../domain/area-rule.ts';
import type { AssistanceArea } from '../domain/codes.ts';
import { adultsIn, childrenIn } from '../domain/household.ts';
import { longSpans, multirange } from '../domain/long-term.ts';
import { planReviewBy, planSpans } from '../domain/plan.ts';
import type { AssistanceTables } from '../tables.ts';
import { areaRule } from './area-rules.ts';
import {
  checkOf,
  decisionReviewBy,
  followedArea,
  type Kept,
  keptIn,
  monthsOf,
  type PeriodRow,
  planReviewsOf,
  planVersionsOf,
} from './situation.ts';

type Figure = AssistanceTables['assistance.situation_figure'];

/**
 * Counts what is followed in an opened case anew, after anything of it has changed.
 * @param applicationId the month that it concerns
 */
export async function recount(ctx: Context, caseId: string, applicationId?: string): Promise<void> {
  const area = await followedArea(ctx, caseId);
  const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
  const [last] = kept.periods;
  if (last) await putSituation(ctx, figureOf(ctx, kept, last, area, rule));
  if (applicationId) await putMonth(ctx, kept, applicationId);
}

function figureOf(ctx: Context, kept: Kept, period: PeriodRow, area: AssistanceArea, rule: AreaRule): Figure {
  const versions = planVersionsOf(kept);
  const reviews = planReviewsOf(kept);
  const members = kept.household[0]?.members ?? [];
  const waiting = kept.applications.filter((a) => !checkOf(kept, a.id)).map((a) => a.check_by);
  const decisions = [...new Set([period.decision_id, ...kept.decisionReviews.map((r) => r.decision_id)])];
  const reviewed = decisions.flatMap((id) => (id ? (decisionReviewBy(kept, id) ?? []) : []));
  return {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    period_id: period.id,
    case_id: period.case_id,
    unit_id: ctx.opened(period.case_id).unitId,
    area,
    began_on: period.began_on,
    ended_on: period.end?.ended_on ?? null,
    ending: period.end?.reason ?? null,
    able_to_work: period.able_to_work,
    plan_required: isPlanRequired(rule, period.able_to_work),
    plan_review_by: planReviewBy(versions, reviews),
    plan_during: multirange(planSpans(versions, reviews)),
    decision_review_by: [...reviewed].sort()[0] ?? null,
    long_during: multirange(longSpans(monthsOf(kept, period))),
    adults: adultsIn(members),
    children: childrenIn(members),
    last_month: kept.applications[0]?.month ?? null,
    check_by: [...waiting].sort()[0] ?? null,
  };
}

async function putSituation(ctx: Context, figure: Figure): Promise<void> {
  const { tenant_id: _t, period_id: _p, authority_id: _a, case_id: _c, ...changed } = figure;
  await ctx
    .tables<AssistanceTables>()
    .insertInto('assistance.situation_figure')
    .values(figure)
    .onConflict((oc) => oc.columns(['tenant_id', 'period_id']).doUpdateSet(changed))
    .execute();
}

/** An application is counted where it came in; its outcome is put right. */
async function putMonth(ctx: Context, kept: Kept, applicationId: string): Promise<void> {
  const a = kept.applications.find(({ id }) => id === applicationId);
  if (!a) return;
  const outcome = checkOf(kept, a.id)?.outcome ?? null;
  await ctx
    .tables<AssistanceTables>()
    .insertInto('assistance.month_figure')
    .values({
      tenant_id: a.tenant_id,
      authority_id: a.authority_id,
      application_id: a.id,
      case_id: a.case_id,
      unit_id: ctx.opened(a.case_id).unitId,
      came_in_on: a.came_in_on,
      channel: a.channel,
      outcome,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'application_id']).doUpdateSet({ outcome }))
    .execute();
}

/** What runs is counted in the unit that has the case: it goes with it. What has been applied for stays where it came in. */
export async function moveFigures(ctx: Context, caseId: string, { unitId }: CaseHolder): Promise<void> {
  await ctx
    .tables<AssistanceTables>()
    .updateTable('assistance.situation_figure')
    .set({ unit_id: unitId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute();
}
