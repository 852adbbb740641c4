import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { CommissionSide } from '../commission-contract.ts';
import type { CommissionTables } from '../commission-tables.ts';
import { recountCommission } from './figures.ts';

export type CommissionHead = Selectable<CommissionTables['interventions.commission']>;

/** From which of its two cases a commission is read or written. */
export const sideOf = (caseId: string, row: Pick<CommissionHead, 'id'>): CommissionSide =>
  row.id === caseId ? 'performer' : 'orderer';

/** The commissions of an opened case: those that it ordered, or the one that is performed in it. The last sent first. */
export const commissionsOf = (ctx: Context, caseId: string): Promise<CommissionHead[]> =>
  ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('id', '=', caseId)]))
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/**
 * A commission of an opened case, from whichever side the case is.
 * @param lock holds it until the transaction ends: two who change it are one after the other
 * @throws AppError NOT_FOUND for one of another case, and for one that is not there
 */
export async function commissionIn(
  ctx: Context,
  caseId: string,
  commissionId: string,
  lock = false,
): Promise<CommissionHead> {
  const query = ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', commissionId)
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('id', '=', caseId)]));
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The commission that is performed in an opened performer's case, locked. @throws AppError NOT_FOUND in any other case */
export const ownCommission = (ctx: Context, caseId: string): Promise<CommissionHead> =>
  commissionIn(ctx, caseId, caseId, true);

/** Moves a commission on: its state, and the days that go with it. */
export async function moveCommission(
  ctx: Context,
  commissionId: string,
  to: Partial<
    Pick<
      CommissionHead,
      | 'state'
      | 'received_at'
      | 'first_contact_on'
      | 'started_on'
      | 'paused_on'
      | 'ended_on'
      | 'returned_at'
      | 'return_settled_at'
      | 'planned_to'
    >
  >,
): Promise<void> {
  await ctx
    .tables<CommissionTables>()
    .updateTable('interventions.commission')
    .set({ ...to, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', commissionId)
    .execute();
  await recountCommission(ctx, commissionId);
}

/** What a commission is ordered in, the last first, and its goals in their order. */
export async function wordsOf(ctx: Context, commissionId: string) {
  const tables = ctx.tables<CommissionTables>();
  const of = { tenant_id: ctx.actor.tenantId, commission_id: commissionId };
  const [orders, goals] = await Promise.all([
    tables
      .selectFrom('interventions.commission_order')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('version', 'desc')
      .execute(),
    tables
      .selectFrom('interventions.commission_goal')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('position')
      .execute(),
  ]);
  return { orders, goals };
}
