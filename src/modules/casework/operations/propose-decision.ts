import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseView } from '../contract.ts';
import { mayPropose } from '../domain/proposals.ts';
import { ProposeDecision } from '../proposal-contract.ts';
import { caseView } from '../read/case-view.ts';
import { assignableFunction, lockCase, standingOf } from '../store/cases.ts';
import { decidersOf, mayDecideSelf } from '../store/delegation.ts';
import { signatureOf } from '../store/events.ts';
import { chosenDecider, keepProposal, proposalsOf, proposedNow, waitingIn } from '../store/proposals.ts';

/**
 * Writes the whole decision of a preliminary assessment without the right to take it, and hands it to a function that has. No clock stops:
 * the fourteen days run until it is decided (SoL 20:2), and stay with whoever has the case.
 */
export const proposeDecision = defineOperation({
  name: 'casework.propose-decision',
  kind: 'command',
  permission: 'casework:preliminary:propose',
  audit: 'preliminary.proposed',
  summary: 'Propose the decision of a preliminary assessment to a function that may take it',
  input: ProposeDecision,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const earlier = await proposalsOf(ctx, input.caseId);
    if (earlier.some((p) => p.id === input.proposalId)) return await caseView(ctx, input.caseId);
    const hindrance = mayPropose(await standingOf(ctx, head), {
      outcome: input.outcome,
      mayDecide: await mayDecideSelf(ctx, head),
      waits: waitingIn(earlier) !== undefined,
    });
    if (hindrance) throw conflict(hindrance);
    if (input.outcome === 'open' && !input.functionId) throw invalid('functionId', 'function_needed');
    if (input.outcome === 'not_open' && !input.reasonCode) throw invalid('reasonCode', 'reason_needed');
    const notAtOnce = head.open_at_once && input.outcome === 'not_open';
    if (notAtOnce && !input.notAtOnceReason) throw invalid('notAtOnceReason', 'not_at_once_reason');
    if (input.outcome === 'open') await assignableFunction(ctx, head.area, input.functionId ?? '');
    const deciders = (await decidersOf(ctx, head.unit_id))[input.outcome];
    const decider = await chosenDecider(ctx, input.caseId, deciders, input.deciderFunctionId);
    const signature = await signatureOf(ctx);
    await keepProposal(
      ctx,
      proposedNow(
        ctx,
        {
          id: input.proposalId,
          case_id: input.caseId,
          outcome: input.outcome,
          reason_code: input.outcome === 'not_open' ? (input.reasonCode ?? null) : null,
          body: input.text,
          not_at_once_reason: notAtOnce ? (input.notAtOnceReason ?? null) : null,
          investigator_function: input.outcome === 'open' ? (input.functionId ?? null) : null,
        },
        decider,
        signature,
      ),
      { unitId: head.unit_id, holder: head.function_id },
      signature,
    );
    return await caseView(ctx, input.caseId);
  },
});
