import { Link, useLoaderData, useParams } from '@tanstack/react-router';
import type { JournalEntry, PrintedJournal } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { afterDecision } from '../../../app/sv/after-decision.ts';
import { sv } from '../../../app/sv.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { FileText } from '../case/file/FileText.tsx';
import { entryTitle } from '../case/journal/entry-words.ts';
import styles from './Print.module.css';
import { PrintTools } from './PrintTools.tsx';

const words = sv.printed;

/** The journal of a case as it goes on paper. The head stands in a table's head, which the browser repeats on every sheet. */
export function PrintPage() {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId/utskrift' });
  const printed = useLoaderData({ from: '/frame/arenden/$caseId/utskrift' });
  return (
    <Page
      title={words.title}
      windowTitle={printed.caseNumber}
      lead={words.count(printed.entries.length)}
      aside={
        <PrintTools print={words.print}>
          <Link to="/arenden/$caseId/dokumentation" params={{ caseId }}>
            {words.back}
          </Link>
        </PrintTools>
      }
    >
      <p className={`second ${styles.screenOnly}`}>{words.traced}</p>
      <table className={styles.sheet}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <SheetHead printed={printed} />
            </th>
          </tr>
        </thead>
        <tbody>
          {printed.entries.length === 0 && (
            <tr>
              <td>{words.empty}</td>
            </tr>
          )}
          {printed.entries.map((entry) => (
            <tr key={entry.entryId}>
              <td className={styles.entry}>
                <PrintedEntry entry={entry} />
              </td>
            </tr>
          ))}
          {printed.parts.length > 0 && (
            <tr>
              <td className={styles.entry}>
                <h2 className={styles.title}>{afterDecision.printed.beside}</h2>
                <FileText parts={printed.parts} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Page>
  );
}

function SheetHead({ printed }: { printed: PrintedJournal }) {
  const { board, municipality } = useSession();
  return (
    <>
      <span className={styles.line}>
        <strong>{words.case(printed.caseNumber)}</strong>
        <span>{sv.frame.boardAndMunicipality(board, municipality)}</span>
      </span>
      <span className={styles.line}>
        <span>
          {printed.name}
          {printed.identityNumber ? ` ${printed.identityNumber}` : ''}
          {printed.interpreter === null ? '' : ` · ${sv.caseView.interpreter(printed.interpreter)}`}
        </span>
        <span>{words.by(printed.printedBy, isoDayAndTime(printed.printedAt))}</span>
      </span>
    </>
  );
}

function PrintedEntry({ entry }: { entry: JournalEntry }) {
  const title = entryTitle(entry);
  return (
    <>
      <h2 className={styles.title}>
        <span className="numeric">
          {entry.eventOn}
          {entry.eventTime && ` ${sv.journal.at(entry.eventTime.replace(':', '.'))}`}
        </span>{' '}
        {entry.corrects ? sv.journal.correctionOf(title) : title}
        {entry.kind === 'contact' && <span className={styles.kind}> {sv.codes.entryKind.contact}</span>}
      </h2>
      {!entry.intact && <p>{sv.journal.notIntact}</p>}
      <p className="as-written">{entry.text}</p>
      {entry.attachments.map((file) => (
        <p key={file.attachmentId} className="second">
          {words.attachment(file.name)} · {words.checksum(file.sha256.slice(0, 16))}
        </p>
      ))}
      {entry.corrects && (
        <p>
          {sv.journal.corrects(entry.corrects.eventOn, entry.corrects.author)}{' '}
          {sv.journal.reason(entry.correctionReason ?? '')}
        </p>
      )}
      {entry.correctedBy.map((by) => (
        <p key={by.entryId}>
          {sv.journal.correctedBy(by.author, isoDayAndTime(by.signedAt))} {sv.journal.reason(by.reason)}
        </p>
      ))}
      <p className="second">
        {sv.journal.author(entry.author, entry.authorTitle)} ·{' '}
        {sv.journal.signed(isoDayAndTime(entry.signedAt))}
        {entry.afterClosing && ` · ${sv.journal.afterClosing}`} · {words.checksum(entry.sha256.slice(0, 16))}
      </p>
    </>
  );
}
