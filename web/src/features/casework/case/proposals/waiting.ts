import type { Case, InvestigationProposal, Proposal } from '../../../../api/index.ts';

/** The proposal that waits to be decided; the last one is first, and only that can wait. */
export function waitingProposal({ preliminary }: Pick<Case, 'preliminary'>): Proposal | null {
  const [last] = preliminary.proposals;
  return last !== undefined && last.settledAs === null ? last : null;
}

/** What is proposed in the investigation and waits to be decided. */
export function waitingInInvestigation({ fate }: Pick<Case, 'fate'>): InvestigationProposal | null {
  const [last] = fate?.proposals ?? [];
  return last !== undefined && last.settledAs === null ? last : null;
}

/** What waits in the case, before an investigation or in it. */
export const waitingIn = (
  view: Pick<Case, 'preliminary' | 'fate'>,
): Proposal | InvestigationProposal | null => waitingProposal(view) ?? waitingInInvestigation(view);

/** What was sent back, when nothing has been proposed or decided since. */
export function returnedIn(
  view: Pick<Case, 'preliminary' | 'state' | 'fate'>,
): Proposal | InvestigationProposal | null {
  const [last] = view.fate?.proposals ?? [];
  const inInvestigation = view.state === 'investigation' && last?.settledAs === 'returned' ? last : null;
  return returnedProposal(view) ?? inInvestigation;
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
