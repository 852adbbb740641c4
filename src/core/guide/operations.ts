import { z } from 'zod';
import { type Grants, ROLES, type Role } from '#core/access';
import { type AnyOperation, type Context, defineOperation } from '#core/operation';
import type { GuideTables } from './tables.ts';

const OWN = 'guide:own:follow';
const LONGEST = 99;

/** Where the caller is in the tour of the role that they act in. What its steps show is the client's. */
export const Tour = z
  .object({
    /** `left`: to be gone on with later. */
    state: z.enum(['not_begun', 'under_way', 'left', 'done']),
    /** The step one is on, counted from 0. */
    step: z.number().int(),
  })
  .meta({ id: 'Tour' });

/** Asked for by every page, and says nothing about anybody. */
export const tour = defineOperation({
  name: 'guide.tour',
  kind: 'query',
  permission: OWN,
  audit: 'tour.read',
  summary: 'How far the caller has come in the tour of their role',
  input: z.object({}),
  output: Tour,
  untraced: true,
  run: async (ctx) => await tourOf(ctx),
});

/** Goes to a step, leaves the tour to be found again, or is done with it. Beginning again is going to step 0. */
export const keepTour = defineOperation({
  name: 'guide.keep-tour',
  kind: 'command',
  permission: OWN,
  audit: 'tour.kept',
  summary: 'Keep how far the caller has come in the tour of their role',
  input: z.object({
    state: z.enum(['under_way', 'left', 'done']),
    step: z.number().int().min(0).max(LONGEST),
  }),
  output: Tour,
  run: async (ctx, { state, step }) => {
    await ctx
      .tables<GuideTables>()
      .insertInto('guide.tour')
      .values({ ...keyOf(ctx), state, step, changed_at: ctx.now })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'authority_id', 'employee_id', 'role'])
          .doUpdateSet({ state, step, changed_at: ctx.now }),
      )
      .execute();
    return { state, step };
  },
});

async function tourOf(ctx: Context): Promise<z.input<typeof Tour>> {
  const { tenant_id, authority_id, employee_id, role } = keyOf(ctx);
  const row = await ctx
    .tables<GuideTables>()
    .selectFrom('guide.tour')
    .select(['state', 'step'])
    .where('tenant_id', '=', tenant_id)
    .where('authority_id', '=', authority_id)
    .where('employee_id', '=', employee_id)
    .where('role', '=', role)
    .executeTakeFirst();
  return row ?? { state: 'not_begun', step: 0 };
}

/** Only employees have the permission. */
function keyOf({ actor, authorityId }: Context) {
  if (!actor.employeeId) throw new Error('A tour is followed by an employee');
  return {
    tenant_id: actor.tenantId,
    authority_id: authorityId,
    employee_id: actor.employeeId,
    role: actor.role,
  };
}

export const operations: readonly AnyOperation[] = [tour, keepTour];

/** Everybody who works in the product; systems and partners have nothing to be shown. */
const WITHOUT: readonly Role[] = ['partner', 'e_service', 'system'];

export const grants: Grants = Object.fromEntries(
  ROLES.filter((role) => !WITHOUT.includes(role)).map((role) => [role, { [OWN]: 'assigned' }]),
);
