import type { Execution } from '../../../../api/execution.ts';
import { execution as words } from '../../../../app/sv/execution.ts';

/** Whether what was decided is given, and till when it must be (SoL 34:1). */
export function ExecutionLine({ execution }: { execution: Execution | null }) {
  if (execution === null) return null;
  const { standing, endedOn, cause } = execution;
  if (standing === 'executed') return <p>{words.executed(endedOn ?? '')}</p>;
  if (standing === 'fell_away') return <p className="second">{words.fellAway(endedOn ?? '')}</p>;
  return (
    <p>
      {words.waiting(execution)} {cause !== null && <span className="second">{words.cause(cause)}</span>}
    </p>
  );
}
