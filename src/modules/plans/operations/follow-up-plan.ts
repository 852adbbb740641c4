import type { z } from 'zod';
import { stopClock } from '#core/clocks';
import { commitmentsFor } from '#core/commitments';
import { periodByKey } from '#core/measures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { FollowUpPlan, PlanView } from '../contract.ts';
import { faultOfLines } from '../domain/follow-up.ts';
import { figureOf, type Measures } from '../read/figures.ts';
import { SUBJECT_KIND } from '../read/heads.ts';
import { FOLLOW_UP, mayFollowUp, planView } from '../read/page.ts';
import { ruleOf } from '../store/duties.ts';
import { aimsOf, type KeptPlan, keptPlan, rowsOf } from '../store/plans.ts';
import { signing } from '../store/signing.ts';
import type { PlansTables } from '../tables.ts';

type Input = z.output<typeof FollowUpPlan>;

/**
 * Says how a plan went in a tertial or year: each aim and activity, and in sum. Signed as it is said; what was wrong is put right by another one beside it,
 * with why. The clock stops at the first.
 */
export const followUpPlanOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.follow-up',
    kind: 'command',
    permission: FOLLOW_UP,
    audit: 'plan.followed-up',
    summary:
      'Say how an action plan went in a tertial or year, aim by aim and activity by activity, and sign it',
    input: FollowUpPlan,
    output: PlanView,
    statedReason: (input) => input.why,
    trailContent: ({ planId, followUpId, period, seenVersion }) => ({
      planId,
      followUpId,
      period,
      seenVersion,
    }),
    run: async (ctx, input) => {
      const plan = await keptPlan(ctx, input.planId, true);
      if (!(await mayFollowUp(ctx, plan))) throw new Refused('OTHER_UNIT');
      const before = await rowsOf(ctx, 'plans.follow_up')
        .where('plan_id', '=', input.planId)
        .where('period', '=', input.period)
        .orderBy('version', 'desc')
        .execute();
      // A button pressed twice.
      if (before.some((f) => f.id === input.followUpId)) return await planView(ctx, measures, input.planId);
      if ((before[0]?.version ?? 0) !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      await sign(ctx, measures, plan, input);
      return await planView(ctx, measures, input.planId);
    },
  });

async function sign(ctx: Context, measures: Measures, plan: KeptPlan, input: Input): Promise<void> {
  const [duty] = await rowsOf(ctx, 'plans.duty')
    .where('plan_id', '=', input.planId)
    .where('period', '=', input.period)
    .execute();
  if (!duty || duty.cancelled_at !== null || !plan.inForce) throw invalid('period', 'not_of_plan');
  const period = periodByKey(input.period);
  if (ctx.today <= period.to) throw invalid('period', 'period_not_over');
  if (input.seenVersion > 0 && !input.why) throw invalid('why', 'why_put_right');
  const lines = await linesOf(ctx, measures, plan, input);
  const { name, functionTitle } = await signing(ctx);
  const db = ctx.tables<PlansTables>();
  await db
    .insertInto('plans.follow_up')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      id: input.followUpId,
      plan_id: input.planId,
      period: input.period,
      version: input.seenVersion + 1,
      plan_version: plan.inForce.row.version,
      comment: input.comment,
      why: input.seenVersion > 0 ? (input.why ?? null) : null,
      signed_at: ctx.now,
      signed_by: name,
      signed_by_title: functionTitle,
      signed_by_employee: ctx.actor.employeeId,
      signed_by_function: ctx.actor.functionId,
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
    });
  await db.insertInto('plans.follow_up_line').values(lines).execute();
  if (input.seenVersion === 0)
    await stopClock(ctx, { caseId: null, ruleId: ruleOf(period), subjectId: duty.id });
}

/** How each aim and activity went, by the name that it has now, with what the aims' measures say. @throws AppError INVALID_INPUT on `aims`, `activities` */
async function linesOf(
  ctx: Context,
  measures: Measures,
  plan: KeptPlan,
  input: Input,
): Promise<PlansTables['plans.follow_up_line'][]> {
  if (!plan.inForce) return [];
  const aims = await aimsOf(ctx, plan.inForce);
  const activities = await commitmentsFor(ctx, { kind: SUBJECT_KIND, id: input.planId });
  const ofAims = faultOfLines(
    input.aims,
    aims.map((a) => ({ id: a.aim_id, state: null })),
  );
  if (ofAims) throw invalid('aims', ofAims.code);
  const ofActivities = faultOfLines(
    input.activities,
    activities.map((a) => ({ id: a.commitmentId, state: a.state })),
  );
  if (ofActivities) throw invalid('activities', ofActivities.code);
  const common = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    follow_up_id: input.followUpId,
  };
  const noFigure = { figure_kind: null, figure_least: null, figure_most: null, figure_through: null };
  const rows: PlansTables['plans.follow_up_line'][] = [];
  const saidOf = new Map([...input.aims, ...input.activities].map((l) => [l.id, l]));
  for (const [position, aim] of aims.entries()) {
    const said = saidOf.get(aim.aim_id);
    const figure = await figureOf(ctx, measures, aim);
    if (!said) continue;
    rows.push({
      ...common,
      about: 'aim',
      about_id: aim.aim_id,
      position,
      title: aim.title,
      outcome: said.outcome,
      words: said.words || null,
      ...(figure
        ? {
            figure_kind: figure.kind,
            figure_least: String(figure.least),
            figure_most: String(figure.most),
            figure_through: figure.through,
          }
        : noFigure),
    });
  }
  for (const [position, activity] of activities.entries()) {
    const said = saidOf.get(activity.commitmentId);
    if (!said) continue;
    rows.push({
      ...common,
      about: 'activity',
      about_id: activity.commitmentId,
      position,
      title: activity.title,
      outcome: said.outcome,
      words: said.words || null,
      ...noFigure,
    });
  }
  return rows;
}
