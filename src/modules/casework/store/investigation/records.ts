import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import { type CaseHead, lockCase } from '../cases.ts';
import { signatureOf } from '../events.ts';
import { recordedBy } from '../recorded.ts';

/** The opened case, locked, with an investigation under way. @throws AppError CONFLICT NOT_INVESTIGATING */
export async function lockInvestigation(ctx: Context, caseId: string): Promise<CaseHead> {
  const head = await lockCase(ctx, caseId);
  if (head.state !== 'investigation') throw conflict('NOT_INVESTIGATING');
  return head;
}

/** What every record of an investigation has: whose it is, which case's, and who made it when. */
export async function recordIn(ctx: Context, caseId: string, id: string) {
  const signature = await signatureOf(ctx);
  return {
    tenant_id: ctx.actor.tenantId,
    id,
    authority_id: ctx.authorityId,
    case_id: caseId,
    ...recordedBy(ctx, signature),
  };
}
