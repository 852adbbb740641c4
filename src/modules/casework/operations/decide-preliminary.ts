import { cancelClock, stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseView, DecidePreliminary } from '../contract.ts';
import { mayDecidePreliminary } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { assignableFunction, type CaseHead, lockCase, standingOf } from '../store/cases.ts';
import { countIntakeEnd } from '../store/catalogue-figures.ts';
import { endCoWorkIn } from '../store/co-workers.ts';
import { closeCodedProblems } from '../store/codings.ts';
import { requireDecider } from '../store/delegation.ts';
import { addCaseEvent, type Signature, signatureOf } from '../store/events.ts';
import { startFeedback } from '../store/feedback.ts';
import { reopeningToTell } from '../store/investigation/reopening.ts';
import { VIOLENCE_RULE } from '../store/investigation/violence.ts';
import { openInvestigation } from '../store/open-investigation.ts';
import { type PreliminaryDecision, savePreliminaryDecision } from '../store/preliminary.ts';
import { endReviews } from '../store/reviews/reviews.ts';
import { tellEnded } from '../store/watchers.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Decides whether an investigation is opened (SoL 20:2, 14:2), by whom the delegation order says, and stops the fourteen days. Violence against
 * a child, or that a child has witnessed, is opened at once: not to open it takes written reasons.
 */
export const decidePreliminary = defineOperation({
  name: 'casework.decide-preliminary',
  kind: 'command',
  permission: 'casework:preliminary:decide',
  audit: 'preliminary.decided',
  summary: 'Decide whether to open an investigation after a preliminary assessment',
  input: DecidePreliminary,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    if (input.outcome === 'open' && !input.functionId) throw invalid('functionId', 'function_needed');
    if (input.outcome === 'not_open' && !input.reasonCode) throw invalid('reasonCode', 'reason_needed');
    const [head, signature] = await Promise.all([lockCase(ctx, input.caseId), signatureOf(ctx)]);
    const hindrance = mayDecidePreliminary(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    const section = await requireDecider(ctx, head.unit_id, input.outcome);

    if (input.functionId && input.outcome === 'open') {
      const to = await assignableFunction(ctx, head.area, input.functionId);
      const reopeningReason = input.reopeningReason || null;
      if (!reopeningReason && (await reopeningToTell(ctx, head)))
        throw invalid('reopeningReason', 'reopening_reason');
      await openInvestigation(ctx, head, to, { reasons: input.text, section, reopeningReason }, signature);
      return await caseView(ctx, input.caseId);
    }
    if (head.open_at_once && !input.notAtOnceReason) throw invalid('notAtOnceReason', 'not_at_once_reason');
    await closeNotOpened(
      ctx,
      head,
      {
        outcome: 'not_open',
        reasonCode: input.reasonCode ?? null,
        body: input.text,
        notAtOnceReason: (head.open_at_once && input.notAtOnceReason) || null,
        section,
      },
      signature,
    );
    return await caseView(ctx, input.caseId);
  },
});

async function closeNotOpened(
  ctx: Context,
  head: CaseHead,
  decision: PreliminaryDecision,
  signature: Signature,
): Promise<void> {
  await savePreliminaryDecision(ctx, head.id, decision, signature);
  await countIntakeEnd(ctx, head.id, 'not_opened');
  await stopClock(ctx, { caseId: head.id, ruleId: 'BU-020' });
  await stopClock(ctx, { caseId: head.id, ruleId: 'GEN-010' });
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ state: 'not_opened', closed_on: ctx.today, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', head.id)
    .execute();
  await endCoWorkIn(ctx, head);
  await ctx.changeFact(head.id, {
    open: false,
    holderFunctions: head.function_id ? [head.function_id] : [],
  });
  await endReviews(ctx, head.id, 'case_ended');
  await closeCodedProblems(ctx, head.id);
  await cancelClock(ctx, { caseId: head.id, ruleId: VIOLENCE_RULE }, 'case_ended');
  await tellEnded(ctx, { caseId: head.id, area: head.area, as: 'not_opened' });
  await startFeedback(ctx, { caseId: head.id, unitId: head.unit_id, functionId: head.function_id });
  const by = signature.name;
  if (decision.notAtOnceReason) {
    await addCaseEvent(ctx, { caseId: head.id, kind: 'not_at_once', body: decision.notAtOnceReason, by });
  }
  await addCaseEvent(ctx, { caseId: head.id, kind: 'not_opened', body: decision.body, by });
}
