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

/** What a committee or the board takes up of care by LVU, and of what is limited by its 14 §. */
const TAKEN_UP = {
  care: ['consideration', 're_examination'],
  limit: ['contact_limit_review'],
} as const;

/** @throws AppError INVALID_INPUT on the field when no committee and no board has taken it up between the days */
export async function requireTakenUp(
  ctx: Context,
  caseId: string,
  what: keyof typeof TAKEN_UP,
  { field, since, until }: { readonly field: string; readonly since: string; readonly until: string },
): Promise<void> {
  const kinds: readonly string[] = TAKEN_UP[what];
  const found = (await orderableDecisions(ctx, caseId)).some(
    (d) =>
      kinds.includes(d.kind) &&
      d.law === 'lvu' &&
      !d.replaced &&
      d.decidedOn >= since &&
      d.decidedOn <= until,
  );
  if (!found) throw invalid(field, 'needs_committee');
}

async function decisionIn(ctx: Context, caseId: string, decisionId: string): Promise<CareDecision> {
  const found = (await orderableDecisions(ctx, caseId)).find((d) => d.decisionId === decisionId);
  if (!found) throw invalid('decisionId', 'unknown_decision');
  return found;
}
