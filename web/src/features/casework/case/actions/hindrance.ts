import type { Case, DelegatedDecision } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';

const DECISIONS: Readonly<Record<string, DelegatedDecision>> = {
  'casework.decide-preliminary': 'open',
  'casework.extend-preliminary': 'extend',
};

/** Why a step can't be taken now; of a decision that is others' to take, whose. */
export function hindranceInWords(view: Case, operation: string, reason: string): string {
  const decision = DECISIONS[operation];
  if (reason !== 'NOT_DELEGATED' || !decision) return sv.reason(reason);
  return sv.deciders.by(view.preliminary.deciders[decision].by);
}
