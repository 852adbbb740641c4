import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Custodies } from '../../../../api/index.ts';
import { CorrectStepDialog } from './CorrectStepDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

/** The dialog that the address asks for. Back closes it. */
export function CustodyDialogs({ view }: { view: Custodies }) {
  const { skriv, om, steg } = useSearch({ from: '/frame/arenden/$caseId/beslut/omhandertagande' });
  const navigate = useNavigate({ from: '/arenden/$caseId/beslut/omhandertagande' });
  const onClose = () => void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  const custody = view.custodies.find((c) => c.decisionId === om);
  const next = custody?.next.find((step) => step === steg);
  const known = custody?.steps.find((s) => s.step === steg && s.on !== null);
  if (skriv === 'anteckna' && custody && next && view.allowed.includes('casework.record-custody-step')) {
    return <StepDialog key={next} view={view} custody={custody} step={next} onClose={onClose} />;
  }
  if (skriv === 'ratta' && custody && known && view.allowed.includes('casework.correct-custody-step')) {
    return (
      <CorrectStepDialog key={known.step} view={view} custody={custody} known={known} onClose={onClose} />
    );
  }
  return null;
}
