import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type HandoverMinutes, handoverMinutesQuery } from '../../api/handovers.ts';
import { useSession } from '../../app/session/use-session.ts';
import { reasonOf, stepName, steps, handover as texts } from '../../app/sv/handover.ts';
import { sv } from '../../app/sv.ts';
import { isoDayAndTime } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import styles from '../casework/print/Print.module.css';
import { PrintTools } from '../casework/print/PrintTools.tsx';

const words = texts.minutes;

/** The minutes of a handover, made for paper. */
export function MinutesPage() {
  const { meetingId } = useParams({ from: '/frame/overlamning/$meetingId' });
  const { data: view } = useSuspenseQuery(handoverMinutesQuery(meetingId));
  const { board, municipality } = useSession();
  return (
    <Page
      title={words.title(view.day)}
      windowTitle={words.title(view.day)}
      lead={words.lead(view.fromUnit, view.unit)}
      aside={
        <PrintTools print={words.print}>
          <Link to="/overlamning">{words.back}</Link>
        </PrintTools>
      }
    >
      <div>
        <div className={styles.entry}>
          <p>{sv.frame.boardAndMunicipality(board, municipality)}</p>
          <h2 className={styles.title}>{words.present}</h2>
          <p>{view.present}</p>
        </div>
        {view.items.map((item) => (
          <Item key={item.commissionId} item={item} />
        ))}
        <div className={styles.entry}>
          {view.closed > 0 && <p>{words.closed(view.closed)}</p>}
          <p className="second">{words.kept(view.by, isoDayAndTime(view.heldAt))}</p>
        </div>
      </div>
    </Page>
  );
}

function Item({ item }: { item: HandoverMinutes['items'][number] }) {
  const { caseId, commissionId, personName, entryName, number, step, receiver, reason, text } = item;
  return (
    <div className={styles.entry}>
      <p className={styles.line}>
        <strong>
          {personName}: {entryName}
        </strong>
        <Link to="/arenden/$caseId/uppdrag/$commissionId" params={{ caseId, commissionId }}>
          {number}
        </Link>
      </p>
      <p>
        {stepName[step]}
        {reason !== null && `: ${reasonOf(step, reason).toLocaleLowerCase('sv')}`}
        {receiver !== null && `. ${steps.to(receiver)}`}
      </p>
      {text !== null && <p className="as-written">{text}</p>}
    </div>
  );
}
