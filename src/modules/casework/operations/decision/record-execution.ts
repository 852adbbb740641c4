import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { DecisionsView } from '../../decision-contract.ts';
import { RecordExecution } from '../../execution-contract.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase } from '../../store/cases.ts';
import { decisionIn } from '../../store/decision/decisions.ts';
import { executeDecision, explainWait, waitsOf } from '../../store/decision/execution.ts';

/** Records that what was decided is given since a day, or why it is not given yet (SoL 34:1). An intervention that is ordered is executed when it starts. */
export const recordExecution = defineOperation({
  name: 'casework.record-execution',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'decision.executed',
  summary: 'Record that a decision is executed, or why it is not yet',
  input: RecordExecution,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, decisionId, executedOn, cause }) => ({ caseId, decisionId, executedOn, cause }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, { caseId, decisionId, executedOn, cause, lateReason }) => {
    if ((executedOn === undefined) === (cause === undefined))
      throw invalid('executedOn', 'executed_or_why_not');
    await lockCase(ctx, caseId);
    await decisionIn(ctx, caseId, decisionId);
    const waits = await waitsOf(ctx, caseId, decisionId);
    const last = waits.at(-1);
    if (!last) throw conflict('NOT_TO_BE_EXECUTED');
    if (last.ended_on !== null) {
      // Pressed twice it is the same day.
      if (last.ended_as !== 'executed' || last.ended_on !== executedOn) throw conflict('ALREADY_EXECUTED');
      return await decisionsView(ctx, caseId);
    }
    if (cause) await explainWait(ctx, last, cause);
    if (executedOn) {
      await executeDecision(ctx, { caseId, decisionId }, { on: executedOn, field: 'executedOn', lateReason });
    }
    return await decisionsView(ctx, caseId);
  },
});
