import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { CommissionTables } from '../../commission-tables.ts';

type OrderedGoal = Selectable<CommissionTables['interventions.commission_goal']>;

/** The goals of an opened commission that stand, in their order. */
export const standingGoals = (ctx: Context, commissionId: string): Promise<OrderedGoal[]> =>
  ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission_goal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();
