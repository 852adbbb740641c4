import type { ProofSource, ProofStanding, SubjectSource } from '#core/commitments';
import type { Context } from '#core/operation';
import { dutiesOf, followedUp, SUBJECT_KIND } from './read/heads.ts';
import { type KeptPlan, keptPlans } from './store/plans.ts';
import { followedUpProof as words } from './texts/sv.ts';

/** What activities are promised for: a plan of the board's. */
export const planSubjects: SubjectSource = {
  kind: SUBJECT_KIND,
  titles: async (ctx, ids) =>
    new Map((await keptPlans(ctx, ids)).map((plan) => [plan.row.id, plan.shown.row.title])),
};

/** A plan whose follow-ups are all made shows that it is followed up; one that is past its day shows that it is not. */
export const planProofs: ProofSource = {
  kind: 'plan_followed_up',
  standing: async (ctx, ids) => {
    const plans = (await keptPlans(ctx, ids)).filter((p) => p.inForce);
    const of = await followedUp(
      ctx,
      plans.map((p) => p.row.id),
    );
    return new Map(plans.map((plan) => [plan.row.id, standing(ctx, plan, of)]));
  },
  choices: async (ctx) =>
    (await keptPlans(ctx))
      .filter((p) => p.inForce && p.row.ended_on === null)
      .map((p) => ({ id: p.row.id, title: words.title(p.shown.row.title) })),
};

function standing(ctx: Context, plan: KeptPlan, of: Awaited<ReturnType<typeof followedUp>>): ProofStanding {
  const duties = dutiesOf(of, plan.row.id, ctx);
  const late = duties.find((d) => d.standing === 'overdue');
  const last = duties.findLast((d) => d.standing === 'in_time' || d.standing === 'late');
  const title = words.title(plan.shown.row.title);
  if (late) return { title, holds: 'no', why: words.late(late.period, late.dueOn) };
  // Nothing has shown anything yet.
  if (!last) return { title, holds: 'unknown', why: words.holds(null) };
  // The last one decides: a plan that was followed up too late once is not late for ever.
  if (last.standing === 'late') return { title, holds: 'no', why: words.late(last.period, last.dueOn) };
  return { title, holds: 'yes', why: words.holds(last.period) };
}
