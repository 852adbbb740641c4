import type { Case, Proposal } from '../../../../api/index.ts';

/** The proposal that waits to be decided; the last one is first, and only that can wait. */
export function waitingProposal({ preliminary }: Pick<Case, 'preliminary'>): Proposal | null {
  const [last] = preliminary.proposals;
  return last !== undefined && last.settledAs === null ? last : null;
}

/** The last proposal, when it was sent back and nothing has been proposed or decided since. */
export function returnedProposal({
  preliminary,
  state,
}: Pick<Case, 'preliminary' | 'state'>): Proposal | null {
  const [last] = preliminary.proposals;
  return state === 'preliminary' && last?.settledAs === 'returned' ? last : null;
}

/** Whether it was decided with other words, reasons or another outcome than it was proposed with. */
export function isDecidedOtherwise(
  proposal: Proposal,
  { decision, state }: Pick<Case, 'decision' | 'state'>,
): boolean {
  if (proposal.outcome === 'join') return state !== 'joined';
  return (
    decision === null ||
    decision.outcome !== proposal.outcome ||
    decision.text !== proposal.text ||
    decision.reasonCode !== proposal.reasonCode ||
    decision.notAtOnceReason !== proposal.notAtOnceReason
  );
}
