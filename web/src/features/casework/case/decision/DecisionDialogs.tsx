import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Decisions } from '../../../../api/index.ts';
import { AppealDialog } from './AppealDialog.tsx';
import { AppealStepDialog } from './AppealStepDialog.tsx';
import { CloseCaseDialog } from './CloseCaseDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ExecutionDialog } from './ExecutionDialog.tsx';
import { TellDialog } from './TellDialog.tsx';

/** The dialog that the address asks for. Back closes it. */
export function DecisionDialogs({ view }: { view: Decisions }) {
  const { skriv, om } = useSearch({ from: '/frame/arenden/$caseId/beslut' });
  const navigate = useNavigate({ from: '/arenden/$caseId/beslut' });
  const onClose = () => void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  const decision = view.decisions.find((d) => d.decisionId === om);
  const appeal = view.decisions.flatMap((d) => d.appeals).find((a) => a.appealId === om);
  const may = (operation: string) => view.allowed.includes(operation);
  if (skriv === 'nytt' && may('casework.record-decision')) {
    return <DecideDialog key={om ?? ''} view={view} earlier={decision} onClose={onClose} />;
  }
  if (skriv === 'vidare' && appeal && may('casework.handle-appeal')) {
    return <AppealStepDialog view={view} appeal={appeal} onClose={onClose} />;
  }
  if (skriv === 'avsluta' && may('casework.close-case')) {
    return <CloseCaseDialog view={view} onClose={onClose} />;
  }
  if (!decision) return null;
  if (skriv === 'ratta' && may('casework.correct-decision')) {
    return <CorrectDialog view={view} decision={decision} onClose={onClose} />;
  }
  if (skriv === 'underratta' && may('casework.tell-decision')) {
    return <TellDialog view={view} decision={decision} onClose={onClose} />;
  }
  if (skriv === 'verkstallt' && may('casework.record-execution')) {
    return <ExecutionDialog view={view} decision={decision} onClose={onClose} />;
  }
  if (skriv === 'overklagande' && may('casework.receive-appeal')) {
    return <AppealDialog view={view} decision={decision} onClose={onClose} />;
  }
  return null;
}
