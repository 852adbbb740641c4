import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { NotOpenedReason } from '../domain/codes.ts';
import type { CaseworkTables } from '../tables.ts';
import type { Signature } from './events.ts';
import { settleProposal } from './proposals.ts';

export interface PreliminaryDecision {
  readonly outcome: 'open' | 'not_open';
  readonly reasonCode: NotOpenedReason | null;
  readonly body: string;
  readonly notAtOnceReason: string | null;
  /** Of the delegation order; null while nothing has been delegated. */
  readonly section: string | null;
}

/** Keeps the decision as it was worded, with decider, function and by which delegation; a proposal that waits is settled by it. */
export async function savePreliminaryDecision(
  ctx: Context,
  caseId: string,
  decision: PreliminaryDecision,
  signature: Signature,
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.preliminary_decision')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      case_id: caseId,
      decided_at: ctx.now,
      outcome: decision.outcome,
      reason_code: decision.reasonCode,
      body: decision.body,
      decided_by: signature.name,
      decided_by_function_title: signature.functionTitle,
      decided_by_employee: ctx.actor.employeeId,
      decided_by_function: ctx.actor.functionId,
      not_at_once_reason: decision.notAtOnceReason,
      delegation_section: decision.section,
    })
    .execute();
  await settleProposal(ctx, caseId, { as: 'decided', note: null }, signature);
}
