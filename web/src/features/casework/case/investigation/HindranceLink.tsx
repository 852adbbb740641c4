import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConclusionHindrance, Investigation } from '../../../../api/index.ts';
import * as investigationWords from '../../../../app/sv/investigation.ts';
import { nextToTell } from './next-to-tell.ts';
import { nextToHear } from './standpoints/next-to-hear.ts';

interface To {
  params: { caseId: string };
  children: string;
}

/** Where each thing is done. A part of the investigation says where its own is. */
const PLACES: Record<ConclusionHindrance, (to: To, investigation: Investigation) => ReactNode> = {
  PROTECTION_NOT_ASSESSED: (to) => <Link to="/arenden/$caseId" search={{ gor: 'skyddsbedomning' }} {...to} />,
  NOTICE_NOT_SETTLED: (to, { notices }) => (
    <Link to="/arenden/$caseId/utredning" search={nextToTell(notices)} resetScroll={false} {...to} />
  ),
  PLAN_NOT_MADE: (to) => (
    <Link to="/arenden/$caseId/utredning" search={{ skriv: 'plan' }} resetScroll={false} {...to} />
  ),
  QUESTIONS_NOT_ASKED: (to) => (
    <Link to="/arenden/$caseId/utredning" search={{ skriv: 'fragor' }} resetScroll={false} {...to} />
  ),
  CHILD_NOT_HEARD: (to) => (
    <Link to="/arenden/$caseId/utredning" search={{ skriv: 'samtal' }} resetScroll={false} {...to} />
  ),
  PARTIES_NOT_HEARD: (to, { standpoints }) => (
    <Link to="/arenden/$caseId/utredning" search={nextToHear(standpoints)} resetScroll={false} {...to} />
  ),
  PROBLEMS_NOT_CODED: (to) => <Link to="/arenden/$caseId" {...to} />,
  RISK_NOT_ASSESSED: (to) => <Link to="/arenden/$caseId/utredning/bedomningar" {...to} />,
  TEXT_NOT_SIGNED: (to) => <Link to="/arenden/$caseId/utredning/text" {...to} />,
  JOURNAL_NOT_SIGNED: (to) => <Link to="/arenden/$caseId/dokumentation" {...to} />,
};

export function HindranceLink({
  hindrance,
  investigation,
}: {
  hindrance: ConclusionHindrance;
  investigation: Investigation;
}) {
  const to = {
    params: { caseId: investigation.caseId },
    children: investigationWords.conclusionHindrance[hindrance].act,
  };
  return PLACES[hindrance](to, investigation);
}
