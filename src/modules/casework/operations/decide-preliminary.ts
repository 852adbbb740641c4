import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseView, DecidePreliminary } from '../contract.ts';
import { mayDecidePreliminary } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { assignableFunction, lockCase, standingOf } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { openInvestigation } from '../store/open-investigation.ts';
import { savePreliminaryDecision } from '../store/preliminary.ts';
import type { CaseworkTables } from '../tables.ts';

/** Decides whether an investigation is opened (SoL 20:2, 14:2) and stops the fourteen days. */
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
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayDecidePreliminary(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    const signature = await signatureOf(ctx);

    if (input.functionId && input.outcome === 'open') {
      const to = await assignableFunction(ctx, input.functionId);
      await openInvestigation(ctx, input.caseId, to, input.text, signature);
      return await caseView(ctx, input.caseId);
    }
    const decision = { outcome: 'not_open', reasonCode: input.reasonCode ?? null, body: input.text } as const;
    await savePreliminaryDecision(ctx, input.caseId, decision, signature);
    await stopClock(ctx, { caseId: input.caseId, ruleId: 'BU-020' });
    await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.case_head')
      .set({ state: 'not_opened', closed_on: ctx.today, updated_at: ctx.now })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', input.caseId)
      .execute();
    await ctx.changeFact(input.caseId, { open: false });
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'not_opened',
      body: input.text,
      by: signature.name,
    });
    return await caseView(ctx, input.caseId);
  },
});
