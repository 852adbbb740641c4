import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConclusionHindrance } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';

interface To {
  params: { caseId: string };
  children: string;
}

/** Where each thing is done. A part of the investigation says where its own is. */
const PLACES: Record<ConclusionHindrance, (to: To) => ReactNode> = {
  PROTECTION_NOT_ASSESSED: (to) => <Link to="/arenden/$caseId" search={{ gor: 'skyddsbedomning' }} {...to} />,
  PROBLEMS_NOT_CODED: (to) => <Link to="/arenden/$caseId" {...to} />,
  JOURNAL_NOT_SIGNED: (to) => <Link to="/arenden/$caseId/dokumentation" {...to} />,
};

export function HindranceLink({ hindrance, caseId }: { hindrance: ConclusionHindrance; caseId: string }) {
  return PLACES[hindrance]({ params: { caseId }, children: sv.conclusionHindrance[hindrance].act });
}
