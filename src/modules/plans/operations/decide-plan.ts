import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { DecidePlan, PlanView } from '../contract.ts';
import type { Measures } from '../read/figures.ts';
import { DECIDE, planView } from '../read/page.ts';
import { setDuties } from '../store/duties.ts';
import { keptPlan } from '../store/plans.ts';
import { signing } from '../store/signing.ts';
import type { PlansTables } from '../tables.ts';
import { dutyCancelled } from '../texts/sv.ts';

/** Notes that the board has decided what is proposed: from then it is in force, is followed up, and is changed by another version alone. */
export const decidePlanOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.decide-plan',
    kind: 'command',
    permission: DECIDE,
    audit: 'plan.decided',
    summary: 'Note that the board has decided a version of an action plan, and where the decision stands',
    input: DecidePlan,
    output: PlanView,
    run: async (ctx, input) => {
      const plan = await keptPlan(ctx, input.planId, true);
      const known = plan.versions.find((v) => v.row.version === input.version)?.decision;
      // A button pressed twice.
      if (known?.decided_on === input.decidedOn && known.reference === input.reference)
        return await planView(ctx, measures, input.planId);
      if (plan.row.ended_on !== null) throw conflict('PLAN_ENDED');
      const { proposal } = plan;
      if (!proposal) throw conflict('NOTHING_PROPOSED');
      // What the board decided is what was read, and nothing that somebody has written since.
      if (proposal.row.version !== input.version || proposal.row.revision !== input.revision)
        throw conflict('CHANGED_MEANWHILE');
      if (input.decidedOn > ctx.today) throw invalid('decidedOn', 'in_the_future');
      const { name } = await signing(ctx);
      await ctx
        .tables<PlansTables>()
        .insertInto('plans.decision')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          plan_id: input.planId,
          version: input.version,
          revision: input.revision,
          decided_on: calendarDate(input.decidedOn),
          reference: input.reference,
          recorded_at: ctx.now,
          recorded_by: name,
          recorded_by_employee: ctx.actor.employeeId,
          recorded_by_function: ctx.actor.functionId,
        })
        .execute();
      await setDuties(ctx, await keptPlan(ctx, input.planId), null, dutyCancelled.otherTime);
      return await planView(ctx, measures, input.planId);
    },
  });
