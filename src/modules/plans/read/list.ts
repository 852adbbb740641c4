import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { Plans } from '../contract.ts';
import type { PlanStanding } from '../domain/codes.ts';
import { keptPlans } from '../store/plans.ts';
import { followedUp, headsOf, READ } from './heads.ts';

export const WRITE = 'plans:plan:write';

/** What asks for something first: what has run out, what soon will, what is in force, what is to be decided; then what is over. */
const ORDER: readonly PlanStanding[] = [
  'expired',
  'expiring',
  'in_force',
  'coming',
  'proposed',
  'replaced',
  'ended',
];

/** The board's action plans, with where each stands. */
export const listPlans = defineOperation({
  name: 'plans.list',
  kind: 'query',
  permission: READ,
  audit: 'plans.listed',
  summary:
    "The board's action plans: what is in force and until when, activities done and overdue, follow-ups owed",
  input: z.object({}),
  output: Plans,
  untraced: true,
  run: async (ctx) => {
    const plans = await keptPlans(ctx);
    const of = await followedUp(
      ctx,
      plans.map((p) => p.row.id),
    );
    const heads = await headsOf(ctx, plans, of);
    heads.sort(
      (a, b) =>
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
        a.validTo.localeCompare(b.validTo) ||
        a.title.localeCompare(b.title, 'sv'),
    );
    return { today: ctx.today, plans: heads, mayWrite: ctx.may(WRITE).allowed };
  },
});
