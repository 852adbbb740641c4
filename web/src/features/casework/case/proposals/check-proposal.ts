import type { Proposal, ProposeDecision } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';
import { checkDecision, type DecisionValues, NO_DECISION } from '../actions/check-decision.ts';

export interface ProposalValues extends Omit<DecisionValues, 'outcome'> {
  outcome: Proposal['outcome'] | null;
  deciderFunctionId: string | null;
}

export const NO_PROPOSAL: ProposalValues = { ...NO_DECISION, outcome: null, deciderFunctionId: null };

/** What must be filled in before it is worth sending: what the decision itself asks for, and whose it is. The server judges again. */
export function checkProposal(values: ProposalValues, openAtOnce: boolean): FieldErrors {
  const { outcome } = values;
  if (outcome === null) return { outcome: sv.proposal.outcomeMissing };
  const hasNoText = values.text.trim() === '';
  const ofDecision =
    outcome === 'join'
      ? collectErrors([['text', hasNoText && sv.decide.textMissing]])
      : // Why it is opened so shortly after another is for whoever decides to say.
        checkDecision({ ...values, outcome }, { openAtOnce, soonReopened: false });
  return {
    ...ofDecision,
    ...collectErrors([
      ['deciderFunctionId', values.deciderFunctionId === null && sv.proposal.deciderMissing],
    ]),
  };
}

/** What goes with the outcome, and nothing that was filled in for another. */
export function toProposal(
  caseId: string,
  proposalId: string,
  values: ProposalValues,
): ProposeDecision | null {
  const { outcome, deciderFunctionId, text, functionId, reasonCode, notAtOnceReason } = values;
  if (outcome === null || deciderFunctionId === null) return null;
  return {
    caseId,
    proposalId,
    outcome,
    text,
    deciderFunctionId,
    ...(outcome === 'open' && functionId !== null && { functionId }),
    ...(outcome === 'not_open' && reasonCode !== null && { reasonCode }),
    ...(outcome === 'not_open' && notAtOnceReason.trim() !== '' && { notAtOnceReason }),
  };
}
