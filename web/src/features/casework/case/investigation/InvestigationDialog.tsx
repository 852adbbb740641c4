import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Investigation } from '../../../../api/index.ts';
import { ChildTalkDialog } from './child-talks/ChildTalkDialog.tsx';
import type { Write } from './investigation-search.ts';
import { NoticeDialog } from './notices/NoticeDialog.tsx';
import { SafetyDialog } from './notices/SafetyDialog.tsx';
import { PlanDialog } from './plan/PlanDialog.tsx';
import { QuestionsDialog } from './questions/QuestionsDialog.tsx';
import { StandpointDialog } from './standpoints/StandpointDialog.tsx';
import type { WriteProps } from './write-props.ts';

const DIALOGS: Record<Write, readonly [operation: string, dialog: ComponentType<WriteProps>]> = {
  sakerhet: ['casework.check-safety', SafetyDialog],
  underrattelse: ['casework.record-notice', NoticeDialog],
  samtal: ['casework.record-child-talk', ChildTalkDialog],
  installning: ['casework.record-standpoint', StandpointDialog],
  plan: ['casework.set-investigation-plan', PlanDialog],
  fragor: ['casework.record-questions', QuestionsDialog],
};

/** The dialog that the address asks for. Back closes it. */
export function InvestigationDialog({ investigation }: { investigation: Investigation }) {
  const { skriv, vem } = useSearch({ from: '/frame/arenden/$caseId/utredning/' });
  const navigate = useNavigate({ from: '/arenden/$caseId/utredning' });
  if (skriv === undefined) return null;
  const [operation, Write] = DIALOGS[skriv];
  if (!investigation.allowed.includes(operation)) return null;
  const leave = () => void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  return <Write investigation={investigation} about={vem} onClose={leave} />;
}
