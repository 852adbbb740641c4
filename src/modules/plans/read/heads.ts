import type { z } from 'zod';
import { promisesFor } from '#core/commitments';
import { periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import { standingOn } from '#core/organisation';
import { swedishDayOf } from '#platform/calendar';
import type { PlanHead } from '../contract.ts';
import { shareDone } from '../domain/follow-up.ts';
import { dutyStanding } from '../domain/periods.ts';
import { planStanding } from '../domain/standing.ts';
import { responsibleOf } from '../store/functions.ts';
import {
  type DutyRow,
  type FollowUpRow,
  type KeptPlan,
  type LineRow,
  rowsOf,
  successorsOf,
  validOf,
} from '../store/plans.ts';

/** What an activity of a plan is promised for. */
export const SUBJECT_KIND = 'plan';

export const READ = 'plans:plan:read';

/** Of follow-ups: what is owed, what is signed, and how each thing went. */
export interface FollowedUp {
  readonly duties: readonly DutyRow[];
  readonly followUps: readonly FollowUpRow[];
  /** By follow-up. */
  readonly lines: ReadonlyMap<string, readonly LineRow[]>;
}

export async function followedUp(ctx: Context, planIds: readonly string[]): Promise<FollowedUp> {
  if (planIds.length === 0) return { duties: [], followUps: [], lines: new Map() };
  const duties = await rowsOf(ctx, 'plans.duty').where('plan_id', 'in', planIds).orderBy('due_on').execute();
  const followUps = await rowsOf(ctx, 'plans.follow_up')
    .where('plan_id', 'in', planIds)
    .orderBy('version', 'desc')
    .execute();
  const ids = followUps.map((f) => f.id);
  const lines =
    ids.length === 0
      ? []
      : await rowsOf(ctx, 'plans.follow_up_line')
          .where('follow_up_id', 'in', ids)
          .orderBy('position')
          .execute();
  return { duties, followUps, lines: groupedBy(lines, (l) => l.follow_up_id) };
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(keyOf(one));
    if (own) own.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

/** Where the follow-up of each period stands, by day. */
export function dutiesOf({ duties, followUps }: FollowedUp, planId: string, ctx: Pick<Context, 'today'>) {
  return duties
    .filter((d) => d.plan_id === planId)
    .flatMap((duty) => {
      const first = followUps.findLast((f) => f.plan_id === planId && f.period === duty.period);
      if (duty.cancelled_at !== null && !first) return [];
      const signedOn = first ? swedishDayOf(first.signed_at) : null;
      const standing = dutyStanding(periodByKey(duty.period), duty.due_on, signedOn, ctx.today);
      return [{ period: duty.period, dueOn: duty.due_on, standing }];
    });
}

/** How many of the activities were done, as a follow-up says. */
export const shareOf = (lines: readonly LineRow[] = []) =>
  shareDone(lines.filter((l) => l.about === 'activity').map((l) => l.outcome));

/** Plans as they are listed. */
export async function headsOf(
  ctx: Context,
  plans: readonly KeptPlan[],
  of: FollowedUp,
): Promise<z.input<typeof PlanHead>[]> {
  const ids = plans.map((p) => p.row.id);
  const promised = groupedBy(await promisesFor(ctx, [SUBJECT_KIND], ids), (p) => p.subject.id);
  const successors = await successorsOf(ctx, ids);
  const organisation = await ctx.organisation();
  return await Promise.all(
    plans.map(async (plan) => {
      const { row, inForce, shown } = plan;
      const own = (promised.get(row.id) ?? []).filter((p) => p.state !== 'dropped');
      const owed = own.filter((p) => p.state === 'planned' || p.state === 'under_way');
      const duties = dutiesOf(of, row.id, ctx);
      const [last] = of.followUps
        .filter((f) => f.plan_id === row.id)
        .sort(
          (a, b) => periodByKey(b.period).to.localeCompare(periodByKey(a.period).to) || b.version - a.version,
        );
      return {
        planId: row.id,
        kind: row.kind,
        title: shown.row.title,
        standing: planStanding(
          { valid: validOf(plan), endedOn: row.ended_on, hasSuccessor: successors.has(row.id) },
          ctx.today,
        ),
        validFrom: shown.row.valid_from,
        validTo: shown.row.valid_to,
        version: inForce?.row.version ?? 0,
        decidedOn: inForce?.decision?.decided_on ?? null,
        reference: inForce?.decision?.reference ?? null,
        hasProposal: plan.proposal !== null,
        responsible: await responsibleOf(ctx, shown.row.function_id),
        activities: {
          all: own.length,
          done: own.length - owed.length,
          overdue: owed.filter((p) => p.dueOn < ctx.today).length,
          vacant: owed.filter((p) => standingOn(organisation, p.functionId, ctx.today) === 'vacant').length,
        },
        overdueFollowUps: duties.filter((d) => d.standing === 'overdue').length,
        nextFollowUp: duties.find((d) => d.standing === 'due' || d.standing === 'not_yet') ?? null,
        lastFollowUp: last ? { period: last.period, share: shareOf(of.lines.get(last.id)) } : null,
      };
    }),
  );
}
