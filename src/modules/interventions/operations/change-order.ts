import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addCaseEvent, keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { ChangeOrder, CommissionView } from '../commission-contract.ts';
import type { CommissionTables } from '../commission-tables.ts';
import { isOver } from '../domain/commission.ts';
import { commissionView } from '../read/commission-view.ts';
import { type CommissionHead, commissionIn, moveCommission, sideOf, wordsOf } from '../store/commissions.ts';
import { tellPerformer } from '../store/telling.ts';

type Input = z.output<typeof ChangeOrder>;

/**
 * Changes what is ordered: its words, its last day, its goals. What stood before can be read, a goal that is withdrawn too; whoever performs it is told.
 * It is the orderer's to change, from the case that ordered.
 */
export const changeOrder = defineOperation({
  name: 'interventions.change-order',
  kind: 'command',
  permission: 'interventions:commission:send',
  audit: 'commission.order-changed',
  summary: 'Change what is ordered by a commission, and its goals',
  input: ChangeOrder,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, commissionId, seenVersion }) => ({ caseId, commissionId, seenVersion }),
  run: async (ctx, input) => {
    const head = await commissionIn(ctx, input.caseId, input.commissionId, true);
    if (sideOf(input.caseId, head) !== 'orderer') throw notFound();
    if (isOver(head.state)) throw conflict('COMMISSION_OVER');
    await change(ctx, head, input);
    return await commissionView(ctx, input.caseId, head.id);
  },
});

async function change(ctx: Context, head: CommissionHead, input: Input): Promise<void> {
  const { orders, goals } = await wordsOf(ctx, head.id);
  const standing = goals.filter((g) => g.withdrawn_at === null);
  const withdrawn = standing.filter((g) => input.withdraw.includes(g.id));
  if (withdrawn.length !== new Set(input.withdraw).size) throw conflict('CHANGED_MEANWHILE');
  if (standing.length - withdrawn.length + input.add.length === 0) throw invalid('add', 'goal_needed');
  if (input.plannedTo && input.plannedTo < head.planned_from) throw invalid('plannedTo', 'ends_before_start');
  const signature = await signatureOf(ctx);
  const tables = ctx.tables<CommissionTables>();
  const of = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    case_id: head.case_id,
    commission_id: head.id,
  };
  await keepNextVersion(orders[0]?.version ?? 0, input.seenVersion, (version) =>
    tables
      .insertInto('interventions.commission_order')
      .values({
        ...of,
        version,
        purpose: input.purpose,
        scope: input.scope,
        reason: input.reason,
        ...setBy(ctx, signature),
      })
      .execute(),
  );
  if (withdrawn.length > 0) {
    await tables
      .updateTable('interventions.commission_goal')
      .set({ withdrawn_at: ctx.now, withdrawn_by: signature.name, withdrawn_reason: input.reason })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where(
        'id',
        'in',
        withdrawn.map((g) => g.id),
      )
      .execute();
  }
  if (input.add.length > 0) {
    await tables
      .insertInto('interventions.commission_goal')
      .values(
        input.add.map((body, i) => ({
          ...of,
          id: newId(),
          position: goals.length + i + 1,
          body,
          added_at: ctx.now,
          added_by: signature.name,
          withdrawn_at: null,
          withdrawn_by: null,
          withdrawn_reason: null,
        })),
      )
      .execute();
  }
  await moveCommission(ctx, head.id, {
    planned_to: input.plannedTo ? calendarDate(input.plannedTo) : null,
  });
  await addCaseEvent(ctx, {
    caseId: head.case_id,
    kind: 'commission_changed',
    body: head.entry_name,
    by: signature.name,
  });
  await tellPerformer(ctx, head, 'commission_changed');
}
