import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { OnePlan, PlanChoices, PlanView } from '../contract.ts';
import { isWithin, responsibleOf } from '../store/functions.ts';
import { keptPlans } from '../store/plans.ts';
import type { Measures } from './figures.ts';
import { READ } from './heads.ts';
import { WRITE } from './list.ts';
import { linkTo, planView } from './page.ts';

/** One plan: aims with what their measures say, activities by state, follow-ups side by side. */
export const showPlanOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.plan',
    kind: 'query',
    permission: READ,
    audit: 'plan.shown',
    summary:
      'An action plan: aims with figures, activities with owner and day, follow-ups by tertial and year, versions',
    input: OnePlan,
    output: PlanView,
    untraced: true,
    run: (ctx, { planId }) => planView(ctx, measures, planId),
  });

/** What can be chosen when a plan or a project is written. */
export const planChoicesOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.choices',
    kind: 'query',
    permission: WRITE,
    audit: 'plan-choices.listed',
    summary: 'Functions, measures, units and plans that an action plan or a project can point to',
    input: z.object({}),
    output: PlanChoices,
    untraced: true,
    run: async (ctx) => {
      const organisation = await ctx.organisation();
      const units = organisation.units.filter((u) => u.authorityId === ctx.authorityId);
      const within = new Set(units.filter((u) => isWithin(ctx, WRITE, u.id)).map((u) => u.id));
      const functions = organisation.functions.filter(
        (f) => within.has(f.unitId) && (f.endedOn === null || f.endedOn > ctx.today),
      );
      const plans = await keptPlans(ctx);
      return {
        functions: (await Promise.all(functions.map((f) => responsibleOf(ctx, f.id)))).sort(
          (a, b) => a.unitName.localeCompare(b.unitName, 'sv') || a.title.localeCompare(b.title, 'sv'),
        ),
        measures: [...measures.titles].sort((a, b) => a.title.localeCompare(b.title, 'sv')),
        units: units
          .map((u) => ({ unitId: u.id, name: u.name }))
          .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
        plans: plans
          .filter((p) => p.inForce)
          .map(linkTo)
          .sort((a, b) => a.title.localeCompare(b.title, 'sv')),
      };
    },
  });
