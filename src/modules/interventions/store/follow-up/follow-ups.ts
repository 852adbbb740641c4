import type { Context } from '#core/operation';
import type { FollowUpTables } from '../../follow-up-tables.ts';

export type FollowUpRow = FollowUpTables['interventions.follow_up'];
export type FollowUpGoalRow = FollowUpTables['interventions.follow_up_goal'];
export type EndRow = FollowUpTables['interventions.commission_end'];

/** The follow-ups of an opened commission, the last held first, those that have been corrected too. */
export const followUpsOf = (ctx: Context, commissionId: string): Promise<FollowUpRow[]> =>
  ctx
    .tables<FollowUpTables>()
    .selectFrom('interventions.follow_up')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .orderBy('held_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** What each follow-up of an opened commission said of its goals, in their order. */
export const followedGoalsOf = (ctx: Context, commissionId: string): Promise<FollowUpGoalRow[]> =>
  ctx
    .tables<FollowUpTables>()
    .selectFrom('interventions.follow_up_goal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .orderBy('follow_up_id')
    .orderBy('position')
    .execute();

/** How an opened commission ended; nothing while it runs. */
export const endOf = (ctx: Context, commissionId: string): Promise<EndRow | undefined> =>
  ctx
    .tables<FollowUpTables>()
    .selectFrom('interventions.commission_end')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .executeTakeFirst();

/** Those that no later one corrects, in the order given. */
export const standing = <R extends { readonly id: string; readonly corrects: string | null }>(
  rows: readonly R[],
): R[] => rows.filter(({ id }) => !rows.some(({ corrects }) => corrects === id));
