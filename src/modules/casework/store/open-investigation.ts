import { startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { FunctionHolder } from '#core/organisation';
import type { CaseworkTables } from '../tables.ts';
import { giveCase } from './cases.ts';
import { addCaseEvent, type Signature } from './events.ts';
import { savePreliminaryDecision } from './preliminary.ts';

/**
 * Opens the investigation of a preliminary case: decision, the preliminary clock stopped (BU-020), the investigation's started (BU-040,
 * SoL 20:3), and the case given to whoever is to investigate.
 */
export async function openInvestigation(
  ctx: Context,
  caseId: string,
  to: FunctionHolder,
  reasons: string,
  signature: Signature,
): Promise<void> {
  await savePreliminaryDecision(ctx, caseId, { outcome: 'open', reasonCode: null, body: reasons }, signature);
  await stopClock(ctx, { caseId, ruleId: 'BU-020' });
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ state: 'investigation', investigation_opened_on: ctx.today, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .execute();
  await addCaseEvent(ctx, { caseId, kind: 'opened', body: reasons, by: signature.name });
  await giveCase(ctx, caseId, to, signature.name);
  await startClock(ctx, {
    ruleId: 'BU-040',
    startedAt: ctx.now,
    unitId: to.unitId,
    functionId: to.functionId,
    caseId,
  });
}
