import type { Decision } from '../../../../api/index.ts';
import { afterDecision } from '../../../../app/sv/after-decision.ts';

const words = afterDecision.legalForce;

/** Whether the decision has gained legal force, and by what that is judged. */
export function LegalForceLine({ decision: { legalForce } }: { decision: Decision }) {
  if (!legalForce) return null;
  const { state, on } = legalForce;
  return (
    <p>
      <strong>{words.states[state](on ?? '')}</strong> <span className="second">{words.why[state]}</span>
    </p>
  );
}
