import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { ProposeConclusion, ProposeExtension } from '../../conclusion-contract.ts';
import { CaseView } from '../../contract.ts';
import { mayProposeInInvestigation, type ProposedInInvestigation } from '../../domain/proposals.ts';
import type { ProposedContent } from '../../proposal-tables.ts';
import { caseView } from '../../read/case-view.ts';
import { type CaseHead, lockCase, standingOf } from '../../store/cases.ts';
import { investigationDecidersOf } from '../../store/delegation.ts';
import { signatureOf } from '../../store/events.ts';
import { investigationClock } from '../../store/investigation/clock.ts';
import { checkedConclusion } from '../../store/investigation/conclusion.ts';
import { chosenDecider, keepProposal, proposalsOf, proposedNow, waitingIn } from '../../store/proposals.ts';

/**
 * Writes the whole decision to extend an investigation without the right to take it, and hands it to a function that has. The four months run on:
 * decided after the last day it is decided too late (SoL 20:3).
 */
export const proposeExtension = defineOperation({
  name: 'casework.propose-extension',
  kind: 'command',
  permission: 'casework:investigation:extend',
  audit: 'investigation.extension-proposed',
  summary: 'Propose to extend an investigation to a function that may decide it',
  input: ProposeExtension,
  output: CaseView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, proposalId, until }) => ({ caseId, proposalId, until }),
  run: (ctx, input) =>
    propose(ctx, input, 'extend_investigation', async () => {
      const clock = await investigationClock(ctx, input.caseId);
      if (!clock) throw conflict('NO_RUNNING_CLOCK');
      if (input.until <= clock.dueOn) throw invalid('until', 'until_not_after_due');
      return { body: input.reason, content: { until: input.until } };
    }),
});

/** Writes the whole conclusion of an investigation without the right to decide it, and hands it to a function that has. No clock stops. */
export const proposeConclusion = defineOperation({
  name: 'casework.propose-conclusion',
  kind: 'command',
  permission: 'casework:investigation:conclude',
  audit: 'investigation.conclusion-proposed',
  summary: 'Propose to conclude an investigation to a function that may decide it',
  input: ProposeConclusion,
  output: CaseView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, proposalId, outcome }) => ({ caseId, proposalId, outcome }),
  run: (ctx, input) =>
    propose(ctx, input, 'conclude_investigation', async (head) => {
      const { unmet } = await checkedConclusion(ctx, head, input);
      return {
        body: input.assessment,
        content: {
          outcome: input.outcome,
          proposal: input.proposal || null,
          unmet,
          followUpReason: input.followUpReason || null,
        },
      };
    }),
});

interface Words {
  readonly body: string;
  readonly content: ProposedContent;
}

/** The same proposal again is the same. @throws AppError CONFLICT when it may not be made now, INVALID_INPUT when it is not whole */
async function propose(
  ctx: Context,
  input: { readonly caseId: string; readonly proposalId: string; readonly deciderFunctionId: string },
  outcome: ProposedInInvestigation,
  words: (head: CaseHead) => Promise<Words>,
) {
  const { caseId, proposalId } = input;
  const head = await lockCase(ctx, caseId);
  const earlier = await proposalsOf(ctx, caseId);
  if (earlier.some((p) => p.id === proposalId)) return await caseView(ctx, caseId);
  const waits = waitingIn(earlier) !== undefined;
  const hindrance = mayProposeInInvestigation(await standingOf(ctx, head), { outcome, waits });
  if (hindrance) throw conflict(hindrance);
  const { body, content } = await words(head);
  const deciders = (await investigationDecidersOf(ctx, head.unit_id))[outcome];
  const decider = await chosenDecider(ctx, caseId, deciders, input.deciderFunctionId);
  const signature = await signatureOf(ctx);
  const made = { id: proposalId, case_id: caseId, outcome, body, content: JSON.stringify(content) };
  await keepProposal(
    ctx,
    proposedNow(ctx, made, decider, signature),
    { unitId: head.unit_id, holder: head.function_id },
    signature,
  );
  return await caseView(ctx, caseId);
}
