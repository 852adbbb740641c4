import { startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { FunctionHolder } from '#core/organisation';
import { ageOn, calendarDate } from '#platform/calendar';
import type { CaseworkTables } from '../tables.ts';
import { type CaseHead, giveCase } from './cases.ts';
import { addCaseEvent, type Signature } from './events.ts';
import { startFeedback } from './feedback.ts';
import { savePreliminaryDecision } from './preliminary.ts';

/**
 * Opens the investigation of a preliminary case: decision, the preliminary clock stopped (BU-020), the investigation's started (BU-040,
 * SoL 20:3), the duty to tell those concerned (BU-030, SoL 20:4), the reporter's feedback (BU-021), and the case given to whoever is to investigate.
 * @param section the section of the delegation order by which the actor decides
 */
export async function openInvestigation(
  ctx: Context,
  { id: caseId, birth_date }: Pick<CaseHead, 'id' | 'birth_date'>,
  to: FunctionHolder,
  { reasons, section }: { readonly reasons: string; readonly section: string | null },
  signature: Signature,
): Promise<void> {
  const decision = {
    outcome: 'open',
    reasonCode: null,
    body: reasons,
    notAtOnceReason: null,
    section,
  } as const;
  await savePreliminaryDecision(ctx, caseId, decision, signature);
  await Promise.all([
    stopClock(ctx, { caseId, ruleId: 'BU-020' }),
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
  // The four months are those of an investigation about a child; nothing else is set for a young person of 18 to 20.
  if (!isChild(ctx, birth_date)) return;
  await startClock(ctx, { ...place, ruleId: 'BU-040', startedAt: ctx.now });
  // Those concerned are told at once; the law has no number (SoL 20:4).
  await startClock(ctx, { ...place, ruleId: 'BU-030', startedAt: ctx.now });
}

/** Under 18 today; an unborn child and one whose age is not known are children. */
const isChild = (ctx: Context, birthDate: string | null): boolean =>
  birthDate === null || ageOn(calendarDate(birthDate), ctx.today) < 18;
