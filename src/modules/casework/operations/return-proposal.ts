import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { CaseView } from '../contract.ts';
import { givenBackAs } from '../domain/proposals.ts';
import { ReturnProposal } from '../proposal-contract.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase } from '../store/cases.ts';
import { maySettle } from '../store/delegation.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { isDeciderOf, leaveToHolder, proposalsOf, settleProposal, waitingIn } from '../store/proposals.ts';

/** Sends a proposal back to whoever made it, with a note; whoever made it takes it back by the same. What was proposed is kept. */
export const returnProposal = defineOperation({
  name: 'casework.return-proposal',
  kind: 'command',
  permission: 'casework:preliminary:propose',
  audit: 'preliminary.proposal-returned',
  summary: 'Send a proposed decision back with a note, or take it back',
  input: ReturnProposal,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, proposalId, note }) => {
    const head = await lockCase(ctx, caseId);
    const waiting = waitingIn(await proposalsOf(ctx, caseId));
    if (waiting?.id !== proposalId) throw conflict('NO_PROPOSAL');
    const as = givenBackAs({
      proposer: waiting.proposed_by_employee === ctx.actor.employeeId,
      decider: (await maySettle(ctx, head, waiting.outcome)) || (await isDeciderOf(ctx, waiting)),
    });
    if (!as) throw conflict('NOT_DECIDER');
    const signature = await signatureOf(ctx);
    await settleProposal(ctx, caseId, { as, note }, signature);
    await addCaseEvent(ctx, { caseId, kind: `proposal_${as}`, body: null, by: signature.name });
    await leaveToHolder(ctx, caseId, head.function_id);
    return await caseView(ctx, caseId);
  },
});
