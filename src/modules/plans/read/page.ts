import type { z } from 'zod';
import { commitmentsFor } from '#core/commitments';
import { periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import type { PlanView } from '../contract.ts';
import { actsFor, isWithin, responsibleOf } from '../store/functions.ts';
import {
  type AimRow,
  aimsOf,
  type FollowUpRow,
  type KeptPlan,
  keptPlan,
  keptPlans,
  type LineRow,
  rowsOf,
  successorsOf,
  type Version,
} from '../store/plans.ts';
import { figureOf, type Measures, measureOf, reachedBy } from './figures.ts';
import { dutiesOf, type FollowedUp, followedUp, headsOf, SUBJECT_KIND, shareOf } from './heads.ts';
import { WRITE } from './list.ts';

export const DECIDE = 'plans:plan:decide';
export const FOLLOW_UP = 'plans:plan:follow-up';
const READ_PROMISES = 'commitments:board:read';

/** A plan with all that is said of it. */
export async function planView(ctx: Context, measures: Measures, planId: string): Promise<PlanView> {
  const plan = await keptPlan(ctx, planId);
  const of = await followedUp(ctx, [planId]);
  const [head] = await headsOf(ctx, [plan], of);
  if (!head) throw new Error('A plan without a head');
  const aims = await aimsOf(ctx, plan.shown);
  const successor = (await successorsOf(ctx, [planId])).get(planId);
  const [before] = await keptPlans(ctx, plan.row.replaces ? [plan.row.replaces] : []);
  const { row } = plan;
  return {
    today: ctx.today,
    head,
    purpose: plan.shown.row.purpose,
    replaces: before ? linkTo(before) : null,
    replacedBy: successor ? linkTo(successor) : null,
    ended:
      row.ended_on && row.ended_why ? { on: row.ended_on, why: row.ended_why, by: row.ended_by ?? '' } : null,
    aims: await aimViews(ctx, measures, aims),
    activities: await activitiesOf(ctx, planId),
    periods: periodsIn(of, planId, ctx),
    versions: await Promise.all([...plan.versions].reverse().map((v) => versionView(ctx, measures, v))),
    may: await mayDo(ctx, plan),
  };
}

/** One after another: figures are counted as another role, and nothing else may be asked meanwhile. */
async function aimViews(
  ctx: Context,
  measures: Measures,
  aims: readonly AimRow[],
): Promise<PlanView['aims']> {
  const views: PlanView['aims'] = [];
  for (const aim of aims) {
    const figure = await figureOf(ctx, measures, aim);
    const measure = await measureOf(ctx, measures, aim);
    views.push({ aimId: aim.aim_id, title: aim.title, measure, figure, reached: reachedBy(aim, figure) });
  }
  return views;
}

export const linkTo = (plan: KeptPlan) => ({ planId: plan.row.id, title: plan.shown.row.title });

async function activitiesOf(ctx: Context, planId: string): Promise<PlanView['activities']> {
  const promised = await commitmentsFor(ctx, { kind: SUBJECT_KIND, id: planId });
  const activities = await rowsOf(ctx, 'plans.activity').where('plan_id', '=', planId).execute();
  const aimOf = new Map(activities.map((a) => [a.id, a.aim_id]));
  const mayOpen = (unitId: string, own: boolean): boolean =>
    ctx.may(READ_PROMISES).allowed && (isWithin(ctx, READ_PROMISES, unitId) || own);
  return await Promise.all(
    promised.map(async (p) => ({
      commitmentId: p.commitmentId,
      aimId: aimOf.get(p.commitmentId) ?? null,
      title: p.title,
      state: p.state,
      dueOn: p.dueOn,
      daysLate: p.daysLate,
      responsible: await responsibleOf(ctx, p.functionId),
      doneAt: p.doneAt,
      doneBy: p.doneBy,
      lastWords: p.events.at(-1)?.words ?? null,
      proofs: p.proof.filter((proof) => !proof.failed).length,
      mayOpen: mayOpen(p.unitId, ctx.actor.functionIds.includes(p.functionId)),
    })),
  );
}

function periodsIn(of: FollowedUp, planId: string, ctx: Context): PlanView['periods'] {
  return dutiesOf(of, planId, ctx).map((duty) => {
    const { from, to } = periodByKey(duty.period);
    const followUps = of.followUps.filter((f) => f.plan_id === planId && f.period === duty.period);
    return { ...duty, from, to, followUps: followUps.map((f) => followUpView(f, of.lines.get(f.id))) };
  });
}

const followUpView = (f: FollowUpRow, lines: readonly LineRow[] = []) => ({
  followUpId: f.id,
  version: f.version,
  planVersion: f.plan_version,
  comment: f.comment,
  why: f.why,
  signedAt: f.signed_at.toISOString(),
  signedBy: f.signed_by,
  signedByTitle: f.signed_by_title,
  share: shareOf(lines),
  lines: lines.map((l) => ({
    about: l.about,
    aboutId: l.about_id,
    title: l.title,
    outcome: l.outcome,
    words: l.words,
    figure:
      l.figure_kind && l.figure_through
        ? {
            kind: l.figure_kind,
            least: Number(l.figure_least),
            most: Number(l.figure_most),
            through: l.figure_through,
          }
        : null,
  })),
});

async function versionView(
  ctx: Context,
  measures: Measures,
  version: Version,
): Promise<z.input<typeof PlanView>['versions'][number]> {
  const { row, decision } = version;
  const aims = await aimsOf(ctx, version);
  return {
    version: row.version,
    revision: row.revision,
    title: row.title,
    purpose: row.purpose,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    responsible: await responsibleOf(ctx, row.function_id),
    aims: await Promise.all(
      aims.map(async (aim) => ({
        aimId: aim.aim_id,
        title: aim.title,
        measure: await measureOf(ctx, measures, aim),
      })),
    ),
    decided: decision && {
      on: decision.decided_on,
      reference: decision.reference,
      recordedBy: decision.recorded_by,
    },
    statedAt: row.stated_at.toISOString(),
    statedBy: row.stated_by,
  };
}

/** What the reader may do with the plan now. */
async function mayDo(ctx: Context, plan: KeptPlan): Promise<PlanView['may']> {
  if (plan.row.ended_on !== null) return [];
  const { unit_id } = plan.shown.row;
  const may: PlanView['may'] = [];
  const writes = isWithin(ctx, WRITE, unit_id);
  if (writes) may.push('write');
  if (ctx.may(WRITE).allowed && plan.inForce) may.push('add_activity');
  if (plan.proposal && ctx.may(DECIDE).allowed) may.push('decide');
  if (plan.inForce && (await mayFollowUp(ctx, plan))) may.push('follow_up');
  if (plan.inForce && ctx.may(DECIDE).allowed) may.push('end');
  return may;
}

/** Whoever answers for the plan, and those who follow up the board's or the unit's. */
export async function mayFollowUp(ctx: Context, plan: KeptPlan): Promise<boolean> {
  if (!ctx.may(FOLLOW_UP).allowed) return false;
  const { unit_id, function_id } = plan.shown.row;
  return isWithin(ctx, FOLLOW_UP, unit_id) || (await actsFor(ctx, function_id));
}
