import type { Context } from '#core/operation';
import { orderableDecisions } from '#modules/casework';
import { invalid } from '#platform/errors';
import { type CareDecision, grantsCare } from '../domain/care.ts';

/** A decision of the opened case that grants care and stands. @throws AppError INVALID_INPUT on `decisionId` */
export async function careDecision(ctx: Context, caseId: string, decisionId: string): Promise<CareDecision> {
  const decision = await decisionIn(ctx, caseId, decisionId);
  if (!grantsCare(decision)) throw invalid('decisionId', 'grants_no_care');
  return decision;
}

/** A decision of the opened case by LVU 14 §, that stands. @throws AppError INVALID_INPUT on `decisionId` */
export async function limitDecision(ctx: Context, caseId: string, decisionId: string): Promise<CareDecision> {
  const decision = await decisionIn(ctx, caseId, decisionId);
  if (decision.kind !== 'contact_limit' || decision.result !== 'granted' || decision.replaced)
    throw invalid('decisionId', 'limits_nothing');
  return decision;
}

async function decisionIn(ctx: Context, caseId: string, decisionId: string): Promise<CareDecision> {
  const found = (await orderableDecisions(ctx, caseId)).find((d) => d.decisionId === decisionId);
  if (!found) throw invalid('decisionId', 'unknown_decision');
  return found;
}
