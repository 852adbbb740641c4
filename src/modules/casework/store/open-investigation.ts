import { startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { FunctionHolder } from '#core/organisation';
import type { CaseworkTables } from '../tables.ts';
import { type CaseHead, giveCase } from './cases.ts';
import { countIntakeEnd } from './catalogue-figures.ts';
import { addCaseEvent, type Signature } from './events.ts';
import { startFeedback } from './feedback.ts';
import { investigationRules } from './investigation/clock.ts';
import { endFollowUpsBefore } from './investigation/follow-up.ts';
import { flagReopening, wouldReopen } from './investigation/reopening.ts';
import { openSpan } from './investigation/spans.ts';
import { savePreliminaryDecision } from './preliminary.ts';

/**
 * Opens the investigation of a preliminary case: decision, the preliminary clock stopped (BU-020), the investigation's started (BU-040,
 * SoL 20:3), the duty to tell those concerned (BU-030, SoL 20:4), the reporter's feedback (BU-021), and the case given to whoever is to investigate.
 * Opened shortly after another about the same child it is flagged to the manager (BU-041), and a follow-up that is under way ends by it.
 */
export async function openInvestigation(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'birth_date' | 'area' | 'number'>,
  to: FunctionHolder,
  { reasons, section, reopeningReason }: Opening,
  signature: Signature,
): Promise<void> {
  const { id: caseId } = head;
  const decision = {
    outcome: 'open',
    reasonCode: null,
    body: reasons,
    notAtOnceReason: null,
    section,
  } as const;
  await savePreliminaryDecision(ctx, caseId, decision, signature);
  await countIntakeEnd(ctx, caseId, 'opened');
  await Promise.all([
    stopClock(ctx, { caseId, ruleId: 'BU-020' }),
    stopClock(ctx, { caseId, ruleId: 'GEN-010' }),
    ctx
      .tables<CaseworkTables>()
      .updateTable('casework.case_head')
      .set({ state: 'investigation', investigation_opened_on: ctx.today, updated_at: ctx.now })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .execute(),
    addCaseEvent(ctx, { caseId, kind: 'opened', body: reasons, by: signature.name }),
  ]);
  await ctx.changeFact(caseId, { investigating: true });
  await giveCase(ctx, caseId, to, signature.name);
  const place = { unitId: to.unitId, functionId: to.functionId, caseId };
  await startFeedback(ctx, place);
  for (const ruleId of investigationRules(head, ctx.today)) {
    await startClock(ctx, { ...place, ruleId, startedAt: ctx.now });
  }
  const flag = await wouldReopen(ctx, head);
  await openSpan(ctx, head, { unitId: to.unitId, reopenedAfter: flag?.days ?? null, begunWith: 'report' });
  if (flag) {
    await flagReopening(ctx, caseId, flag, {
      reasons: reopeningReason || reasons,
      unitId: to.unitId,
      signature,
    });
  }
  await endFollowUpsBefore(ctx, head, signature);
}

interface Opening {
  readonly reasons: string;
  /** The section of the delegation order by which the actor decides. */
  readonly section: string | null;
  /** Why it is opened shortly after another about the same child; the reasons for opening it when nothing more is said. */
  readonly reopeningReason: string | null;
}
