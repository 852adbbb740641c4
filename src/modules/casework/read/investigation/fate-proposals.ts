import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import type { FateView, InvestigationProposal } from '../../conclusion-contract.ts';
import type { CaseStanding } from '../../domain/case-rules.ts';
import { isInInvestigation, mayProposeInInvestigation } from '../../domain/proposals.ts';
import type { CaseHead } from '../../store/cases.ts';
import { investigationDecidersOf } from '../../store/delegation.ts';
import { type Proposal, waitingIn } from '../../store/proposals.ts';
import { choice, givesBack, madeAndSettled } from '../proposals-view.ts';

type View = z.input<typeof FateView>;

/** What has been proposed in an investigation, and to whom the reader may propose what they don't decide themselves. */
export async function fateProposals(
  ctx: Context,
  head: CaseHead,
  standing: CaseStanding,
  made: readonly Proposal[],
): Promise<Pick<View, 'proposals' | 'proposableTo'> & { readonly offers: Offer[] }> {
  const proposals = await Promise.all(
    made.flatMap((p) => (isInInvestigation(p.outcome) ? [proposalView(ctx, p, p.outcome)] : [])),
  );
  if (head.state !== 'investigation')
    return { proposals, proposableTo: { extend: null, conclude: null }, offers: [] };
  const waiting = waitingIn(made);
  const deciders = await investigationDecidersOf(ctx, head.unit_id);
  const { extend_investigation: extend, conclude_investigation: conclude } = standing.mayDecide;
  const proposable = (outcome: 'extend_investigation' | 'conclude_investigation') =>
    mayProposeInInvestigation(standing, { outcome, waits: waiting !== undefined });
  const to = (outcome: 'extend_investigation' | 'conclude_investigation') =>
    Promise.all(deciders[outcome].map((decider) => choice(ctx, decider)));
  return {
    proposals,
    proposableTo: {
      extend: extend ? null : await to('extend_investigation'),
      conclude: conclude ? null : await to('conclude_investigation'),
    },
    offers: [
      ...(extend
        ? []
        : [
            {
              operation: 'casework.propose-extension',
              permission: 'casework:investigation:extend',
              hindrance: proposable('extend_investigation'),
            } as const,
          ]),
      ...(conclude
        ? []
        : [
            {
              operation: 'casework.propose-conclusion',
              permission: 'casework:investigation:conclude',
              hindrance: proposable('conclude_investigation'),
            } as const,
          ]),
      ...(await givesBack(ctx, head, waiting)),
    ],
  };
}

async function proposalView(
  ctx: Context,
  p: Proposal,
  kind: z.input<typeof InvestigationProposal>['kind'],
): Promise<z.input<typeof InvestigationProposal>> {
  const { content } = p;
  return {
    kind,
    text: p.body,
    until: content && 'until' in content ? content.until : null,
    conclusion: content && 'outcome' in content ? { ...content, unmet: [...content.unmet] } : null,
    ...(await madeAndSettled(ctx, p)),
  };
}
