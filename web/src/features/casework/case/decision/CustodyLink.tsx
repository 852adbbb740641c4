import { Link } from '@tanstack/react-router';
import type { Decision } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';

const TRIED_BY_COURT: readonly Decision['kind'][] = ['immediate_custody', 'removal_ban', 'exit_ban'];

/** To what follows on a decision that a court tries by itself. */
export function CustodyLink({ caseId, decision }: { caseId: string; decision: Decision }) {
  const holds = decision.result === 'granted' || decision.result === 'partly_refused';
  if (!TRIED_BY_COURT.includes(decision.kind) || !holds) return null;
  return (
    <p>
      <Link to="/arenden/$caseId/beslut/omhandertagande" params={{ caseId }}>
        {sv.decisions.courtDays}
      </Link>
    </p>
  );
}
