import { commitmentsFor, makeCommitment } from '#core/commitments';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { AddActivity, MOST_ACTIVITIES, PlanView } from '../contract.ts';
import type { Measures } from '../read/figures.ts';
import { SUBJECT_KIND } from '../read/heads.ts';
import { WRITE } from '../read/list.ts';
import { planView } from '../read/page.ts';
import { functionWithin } from '../store/functions.ts';
import { aimsOf, keptPlan } from '../store/plans.ts';
import { signing } from '../store/signing.ts';
import type { PlansTables } from '../tables.ts';

/** A function promises to do something for a plan by a day. It is a commitment as any other, and is carried out and settled where those are. */
export const addActivityOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.add-activity',
    kind: 'command',
    permission: WRITE,
    audit: 'plan.activity-added',
    summary: 'Let a function promise an activity of an action plan, by a day',
    input: AddActivity,
    output: PlanView,
    run: async (ctx, input) => {
      const plan = await keptPlan(ctx, input.planId, true);
      const there = await commitmentsFor(ctx, { kind: SUBJECT_KIND, id: input.planId });
      // A button pressed twice.
      if (there.some((c) => c.commitmentId === input.activityId))
        return await planView(ctx, measures, input.planId);
      if (plan.row.ended_on !== null) throw conflict('PLAN_ENDED');
      if (!plan.inForce) throw conflict('PLAN_NOT_DECIDED');
      if (there.length >= MOST_ACTIVITIES) throw conflict('PLAN_FULL');
      const by = await functionWithin(ctx, WRITE, input.functionId);
      const aims = await aimsOf(ctx, plan.inForce);
      if (input.aimId !== undefined && !aims.some((a) => a.aim_id === input.aimId))
        throw invalid('aimId', 'unknown_aim');
      const sayer = await signing(ctx);
      await makeCommitment(
        ctx,
        {
          id: input.activityId,
          caseId: null,
          subject: { kind: SUBJECT_KIND, id: input.planId },
          title: input.title,
          by,
          dueOn: calendarDate(input.dueOn),
          ...(input.effectDueOn ? { effectDueOn: calendarDate(input.effectDueOn) } : {}),
        },
        sayer,
      ).catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
      await ctx
        .tables<PlansTables>()
        .insertInto('plans.activity')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          id: input.activityId,
          plan_id: input.planId,
          aim_id: input.aimId ?? null,
          added_at: ctx.now,
          added_by: sayer.name,
          added_by_employee: ctx.actor.employeeId,
          added_by_function: ctx.actor.functionId,
        })
        .execute();
      return await planView(ctx, measures, input.planId);
    },
  });
