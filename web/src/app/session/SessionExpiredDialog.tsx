import { expiredSession, useStore } from '../../api/index.ts';
import { onDemand } from '../../ui/on-demand.tsx';

const LogInAgain = onDemand(async () => (await import('./LogInAgain.tsx')).LogInAgain);

/** On top of whatever is open when the session has ended: log in again, and go on where one was. */
export function SessionExpiredDialog() {
  const { waiting } = useStore(expiredSession);
  LogInAgain.useBrought();
  return waiting ? <LogInAgain /> : null;
}
