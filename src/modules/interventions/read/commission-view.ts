import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import type { Context, Offer } from '#core/operation';
import { personNameIn, replacedAs } from '#modules/casework';
import type { CommissionSide, CommissionView } from '../commission-contract.ts';
import { isOver } from '../domain/commission.ts';
import { type CommissionHead, commissionIn, sideOf, wordsOf } from '../store/commissions.ts';
import { stepsOf } from '../store/steps.ts';
import { commissionRows } from './commission-rows.ts';
import { performingOffers, RECEIVE, receiversIn, stepViews } from './commission-steps.ts';

/** What the page of a commission offers from a side, in the order in which the work is done. */
const offersOf = (head: CommissionHead, side: CommissionSide): Offer[] => [
  ...performingOffers(head, side),
  ...(side === 'orderer'
    ? [
        {
          operation: 'interventions.change-order',
          permission: 'interventions:commission:send' as const,
          hindrance: isOver(head.state) ? 'COMMISSION_OVER' : null,
        },
      ]
    : []),
];

/** A commission of an opened case, as its page shows it; the last that an operation does. */
export async function commissionView(
  ctx: Context,
  caseId: string,
  commissionId: string,
): Promise<z.input<typeof CommissionView>> {
  ctx.beforeAnswer();
  const head = await commissionIn(ctx, caseId, commissionId);
  const side = sideOf(caseId, head);
  const [[row], { orders, goals }, personName, [ordering], steps, decisionReplaced] = await Promise.all([
    commissionRows(ctx, [head]),
    wordsOf(ctx, head.id),
    personNameIn(ctx, caseId),
    caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [head.case_id]),
    stepsOf(ctx, head.id),
    replacedAs(ctx, head.decision_id),
  ]);
  if (!row) throw new Error('A commission without a row');
  return {
    today: ctx.today,
    caseId,
    side,
    ...row,
    decisionReplaced,
    orderedByNumber: ordering?.caseNumber ?? null,
    personName,
    orders: orders.map((o) => ({
      version: o.version,
      purpose: o.purpose,
      scope: o.scope,
      reason: o.reason,
      at: o.set_at.toISOString(),
      by: o.set_by,
    })),
    goals: goals.map((g) => ({
      goalId: g.id,
      text: g.body,
      addedAt: g.added_at.toISOString(),
      addedBy: g.added_by,
      withdrawn: g.withdrawn_at
        ? { at: g.withdrawn_at.toISOString(), by: g.withdrawn_by ?? '', reason: g.withdrawn_reason ?? '' }
        : null,
    })),
    steps: stepViews(steps),
    performers:
      side === 'performer' && ctx.may(RECEIVE, ctx.opened(caseId)).allowed
        ? await receiversIn(ctx, head, ctx.opened(caseId).excludedEmployees)
        : [],
    ...ctx.offers(ctx.opened(caseId), offersOf(head, side)),
  };
}
