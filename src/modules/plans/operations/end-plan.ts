import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { EndPlan, PlanView } from '../contract.ts';
import type { Measures } from '../read/figures.ts';
import { DECIDE, planView } from '../read/page.ts';
import { setDuties } from '../store/duties.ts';
import { keptPlan } from '../store/plans.ts';
import { signing } from '../store/signing.ts';
import type { PlansTables } from '../tables.ts';
import { dutyCancelled } from '../texts/sv.ts';

/** Ends a plan before its time. What was to be followed up until today still is; activities that are owed still are, until somebody settles them. */
export const endPlanOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.end-plan',
    kind: 'command',
    permission: DECIDE,
    audit: 'plan.ended',
    summary: 'End an action plan before its last day, with the reason',
    input: EndPlan,
    output: PlanView,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const plan = await keptPlan(ctx, input.planId, true);
      if (plan.row.ended_on !== null) {
        if (plan.row.ended_why === input.reason) return await planView(ctx, measures, input.planId);
        throw conflict('PLAN_ENDED');
      }
      if (!plan.inForce) throw conflict('PLAN_NOT_DECIDED');
      const { name } = await signing(ctx);
      await ctx
        .tables<PlansTables>()
        .updateTable('plans.plan')
        .set({
          ended_on: ctx.today,
          ended_at: ctx.now,
          ended_by: name,
          ended_by_employee: ctx.actor.employeeId,
          ended_by_function: ctx.actor.functionId,
          ended_why: input.reason,
        })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('id', '=', input.planId)
        .execute();
      await setDuties(ctx, plan, ctx.today, dutyCancelled.ended);
      return await planView(ctx, measures, input.planId);
    },
  });
