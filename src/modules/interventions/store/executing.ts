import type { Context } from '#core/operation';
import { executeDecision, interruptDecision } from '#modules/casework';
import type { CommissionTables } from '../commission-tables.ts';
import type { CommissionHead } from './commissions.ts';

const decisionOf = (ctx: Context, head: CommissionHead) => ({
  caseId: head.case_id,
  personId: ctx.opened(head.id).personId,
  decisionId: head.decision_id,
});

/** The decision that a commission was ordered by is executed from a day, in the case that ordered. @throws AppError as `executeDecision`, on `on` */
export const executeBy = (
  ctx: Context,
  head: CommissionHead,
  on: string,
  lateReason: string | undefined,
): Promise<void> => executeDecision(ctx, decisionOf(ctx, head), { on, field: 'on', lateReason });

/** It is executed no longer, unless something else that was ordered by it runs. @throws AppError as `interruptDecision`, on `on` */
export async function interruptBy(ctx: Context, head: CommissionHead, on: string): Promise<void> {
  const decision = decisionOf(ctx, head);
  if (!ctx.isOpened(decision.caseId)) await ctx.adoptCasesOf(decision.personId);
  const other = await ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', head.case_id)
    .where('decision_id', '=', head.decision_id)
    .where('id', '<>', head.id)
    .where('state', '=', 'started')
    .limit(1)
    .executeTakeFirst();
  if (!other) await interruptDecision(ctx, decision, { on, field: 'on' });
}
