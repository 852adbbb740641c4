import { Link, useLoaderData, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PrintedInvestigation, SignedInvestigation } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as textWords from '../../../app/sv/text.ts';
import { sv } from '../../../app/sv.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { sourceTitle } from '../case/text/source-words.ts';
import { ViewWords } from '../case/text/ViewsSection.tsx';
import styles from './Print.module.css';
import { PrintTools } from './PrintTools.tsx';

const words = textWords.writtenText;

/** The signed investigation as it goes on paper. The head stands in a table's head, which the browser repeats on every sheet. */
export function PrintTextPage() {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId/utredning/utskrift' });
  const printed = useLoaderData({ from: '/frame/arenden/$caseId/utredning/utskrift' });
  const { signed, later } = printed;
  const titleOf = (key: string | null) =>
    signed.sections.find((s) => s.key === key)?.title ?? words.views.whole;
  return (
    <Page
      title={words.printTitle}
      windowTitle={printed.caseNumber}
      lead={words.signedBy(signed.author, signed.authorTitle, isoDayAndTime(signed.signedAt))}
      aside={
        <PrintTools print={words.print}>
          <Link to="/arenden/$caseId/utredning/text" params={{ caseId }}>
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
          {!signed.intact && <Row>{words.notIntact}</Row>}
          {signed.sections
            .filter((section) => section.text !== '')
            .map((section) => (
              <Row key={section.key}>
                <PrintedSection section={section} />
              </Row>
            ))}
          {signed.views.length > 0 && (
            <Row>
              <h2 className={styles.title}>{words.saidBefore}</h2>
              {signed.views.map((view) => (
                <FrozenWords
                  key={`${view.saidOn} ${view.text}`}
                  view={view}
                  heading={titleOf(view.heading)}
                />
              ))}
            </Row>
          )}
          {signed.addenda.map((a) => (
            <Row key={a.signedId}>
              <h2 className={styles.title}>
                {words.addendum}: {titleOf(a.heading)}
              </h2>
              <p className="as-written">{a.text}</p>
              <p>{words.reason(a.reason)}</p>
              <p className="second">
                {words.signedBy(a.author, a.authorTitle, isoDayAndTime(a.signedAt))} ·{' '}
                {words.checksum(a.sha256.slice(0, 16))}
              </p>
            </Row>
          ))}
          {later.length > 0 && (
            <Row>
              <h2 className={styles.title}>{words.saidLater}</h2>
              {later.map((view) => (
                <ViewWords key={view.viewId} view={view} heading={titleOf(view.heading)} />
              ))}
            </Row>
          )}
          <Row>
            <p className="second">{words.checksum(signed.sha256)}</p>
          </Row>
        </tbody>
      </table>
    </Page>
  );
}

function Row({ children }: { children: ReactNode }) {
  return (
    <tr>
      <td className={styles.entry}>{children}</td>
    </tr>
  );
}

function PrintedSection({ section }: { section: SignedInvestigation['sections'][number] }) {
  return (
    <>
      <h2 className={styles.title}>
        {section.title} <span className={styles.kind}>{textWords.headingKind[section.kind]}</span>
      </h2>
      <p className="as-written">{section.text}</p>
      {section.sources.length > 0 && (
        <p className="second">
          {words.buildsOn}: {section.sources.map(sourceTitle).join('; ')}
        </p>
      )}
    </>
  );
}

function FrozenWords({ view, heading }: { view: SignedInvestigation['views'][number]; heading: string }) {
  return (
    <>
      <p>
        <strong>{textWords.viewKind[view.kind]}</strong> · {words.views.about(heading)}
      </p>
      <p className="as-written">{view.text}</p>
      {view.answer && (
        <p className="as-written">
          <strong>{textWords.correctionAnswer[view.answer]}.</strong> {view.answerText}
        </p>
      )}
      <p className="second">
        {[textWords.viewParty[view.party], view.partyName].filter(Boolean).join(', ')}, {view.saidOn}
      </p>
    </>
  );
}

function SheetHead({ printed }: { printed: PrintedInvestigation }) {
  const { board, municipality } = useSession();
  return (
    <>
      <span className={styles.line}>
        <strong>{sv.printed.case(printed.caseNumber)}</strong>
        <span>{sv.frame.boardAndMunicipality(board, municipality)}</span>
      </span>
      <span className={styles.line}>
        <span>
          {printed.name}
          {printed.identityNumber ? ` ${printed.identityNumber}` : ''}
        </span>
        <span>{words.printed(printed.printedBy, isoDayAndTime(printed.printedAt))}</span>
      </span>
    </>
  );
}
