import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { DecisionsView, RecordDecision } from '../../decision-contract.ts';
import { mayBeDecidedAtNight } from '../../domain/decision/decision.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { keepDecision } from '../../store/decision/keep-decision.ts';

/**
 * Takes a decision about a person, or records what the chair, the committee or the board has decided; by the delegation order that was in force on the
 * day of the decision. One that changes or annuls an earlier one points to it (FL 37–39). Whoever may not is told why.
 */
export const recordDecision = defineOperation({
  name: 'casework.record-decision',
  kind: 'command',
  permission: 'casework:decision:record',
  audit: 'decision.recorded',
  summary: 'Take a decision about a person, or record one that others have taken',
  input: RecordDecision,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, decisionId, result, kind, law, level, replaces }) => ({
    caseId,
    decisionId,
    result,
    kind,
    law,
    level,
    replaces: replaces?.decisionId,
  }),
  run: async (ctx, input) => {
    const { allowed: follows } = ctx.may('casework:decision:follow', ctx.opened(input.caseId));
    const hindrance = follows ? null : mayBeDecidedAtNight(input.kind, input.level);
    if (hindrance) throw conflict(hindrance);
    await keepDecision(ctx, input);
    return await decisionsView(ctx, input.caseId);
  },
});
