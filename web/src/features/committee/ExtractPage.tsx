import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  type CommitteePaper,
  caseItemsQuery,
  itemPapersQuery,
  type MinutesExtract,
} from '../../api/committee.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as sv from '../../app/sv/committee.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { sv as common } from '../../app/sv.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import styles from '../casework/print/Print.module.css';
import { PrintTools } from '../casework/print/PrintTools.tsx';

const words = sv.extract;

/** The extract as the meeting's people print it. */
export function ExtractPage() {
  const { meetingId, itemId } = useParams({ from: '/frame/utskott/$meetingId/$itemId/utdrag' });
  const { data: view } = useSuspenseQuery(itemPapersQuery(meetingId, itemId));
  if (view.extract === null) return null;
  return (
    <Sheet caseNumber={view.caseNumber} paper={view.paper} extract={view.extract}>
      <Link to="/utskott/$meetingId/$itemId" params={{ meetingId, itemId }}>
        {words.back}
      </Link>
    </Sheet>
  );
}

/** The extract as those who have the case print it: the last meeting's. */
export function CaseExtractPage() {
  const { caseId, itemId } = useParams({ from: '/frame/arenden/$caseId/beslut/utskott/$itemId' });
  const { data: view } = useSuspenseQuery(caseItemsQuery(caseId));
  const item = view.items.find((i) => i.itemId === itemId);
  const [extract] = item?.extracts ?? [];
  const [paper] = item?.papers ?? [];
  if (!extract || !paper) return null;
  return (
    <Sheet caseNumber={view.caseNumber} paper={paper} extract={extract}>
      <Link to="/arenden/$caseId/beslut/utskott" params={{ caseId }}>
        {words.back}
      </Link>
    </Sheet>
  );
}

interface SheetProps {
  caseNumber: string;
  paper: CommitteePaper;
  extract: MinutesExtract;
  children: ReactNode;
}

/** Of one item alone: nobody of another item is named. */
function Sheet({ caseNumber, paper, extract, children }: SheetProps) {
  const { board, municipality } = useSession();
  const { present, conflicts, adjusted } = extract;
  return (
    <Page
      title={`${words.title} ${words.number(extract.number, extract.year)}`}
      windowTitle={`${words.title} ${words.number(extract.number, extract.year)}`}
      lead={`${extract.committeeName} ${sv.when(extract.day, extract.startsAt, extract.place)}`}
      aside={<PrintTools print={words.print}>{children}</PrintTools>}
    >
      <div className={styles.entry}>
        <p className={styles.line}>
          <strong>{words.case(caseNumber)}</strong>
          <span>{common.frame.boardAndMunicipality(board, municipality)}</span>
        </p>
        <p>
          {paper.personName}
          {paper.birthDate ? `, ${paper.birthDate}` : ''}
        </p>
      </div>
      <div className={styles.entry}>
        <h2 className={styles.title}>{words.present}</h2>
        <p>
          {present
            .map((p) => (p.name === extract.chair ? words.chair(p.name) : sv.whoIs(p.title, p.name)))
            .join('; ')}
        </p>
        {conflicts.length > 0 && (
          <>
            <h2 className={styles.title}>{words.conflicts}</h2>
            <p>{conflicts.map((c) => sv.whoIs(c.title, c.name)).join('; ')}</p>
          </>
        )}
      </div>
      <div className={styles.entry}>
        <h2 className={styles.title}>
          {words.decision}: {sv.itemOutcome[extract.outcome]}
        </h2>
        <p className="second">
          {common.decisions.what(
            delegationWords.decisionKind[paper.kind],
            delegationWords.decisionLaw[paper.law],
          )}
          {extract.section !== null && ` · ${extract.section}`}
        </p>
        {extract.wording !== '' && <p className="as-written">{extract.wording}</p>}
        {extract.reasons !== '' && (
          <>
            <h2 className={styles.title}>{words.reasons}</h2>
            <p className="as-written">{extract.reasons}</p>
          </>
        )}
        {extract.nextDay !== null && <p>{words.next(extract.nextDay)}</p>}
        {extract.reservations !== null && (
          <>
            <h2 className={styles.title}>{words.reservations}</h2>
            <p className="as-written">{extract.reservations}</p>
          </>
        )}
      </div>
      <div className={styles.entry}>
        <p>{words.recorded(extract.by, extract.function)}</p>
        {adjusted.length === 0 && <p>{words.notAdjusted}</p>}
        {adjusted.map((a) => (
          <p key={a.functionId}>
            {words.adjusted}: {sv.meeting.adjustedBy(a.name, a.title, dayOf(a.at))}
          </p>
        ))}
      </div>
    </Page>
  );
}
