import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import type { ReportEdition } from '../../api/reports.ts';
import { reports, reportPage as words } from '../../app/sv/reports.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, isoDayAndTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Notice } from '../../ui/page/Notice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ReportBlocks } from './ReportBlocks.tsx';
import styles from './Reports.module.css';
import { TakeReport } from './TakeReport.tsx';

/** A report as the board decided it, with what has been published anew since. */
export function EditionView({ answer }: { answer: ReportEdition }) {
  const { report, edition, document, newer, today } = answer;
  const [isDeciding, setDeciding] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const latest = report.editions[0]?.number ?? edition.number;
  return (
    <Page
      title={report.title}
      windowTitle={words.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/rapporter">{reports.title}</Link> }]}
          here={report.title}
        />
      }
      lead={`${reports.state.decided} ${reports.decidedOn(edition.decidedOn, edition.reference)} · ${words.editionName(edition.number)}`}
      aside={<TakeReport reportId={report.reportId} title={report.title} number={edition.number} />}
      top={<Saved text={saved} />}
    >
      {edition.number !== latest && (
        <Notice tone="info">
          {words.earlier(latest)}{' '}
          <Link to="/rapporter/$reportId" params={{ reportId: report.reportId }}>
            {words.toLatest}
          </Link>
        </Notice>
      )}
      {newer.length > 0 && <Newer answer={answer} onDecide={() => setDeciding(true)} />}
      <dl className={styles.facts}>
        {document.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReportBlocks blocks={document.blocks} />
      <Section heading={words.editions} countOf={report.editions.length}>
        <ul className={styles.bullets}>
          {report.editions.map((e) => (
            <li key={e.number}>
              <Link
                to="/rapporter/$reportId"
                params={{ reportId: report.reportId }}
                search={e.number === latest ? {} : { utgava: e.number }}
              >
                {words.editionName(e.number)}
              </Link>{' '}
              {reports.decidedOn(e.decidedOn, e.reference)}. {e.reason}{' '}
              {words.recordedBy(e.recordedBy, e.recordedByTitle, isoDayAndTime(e.recordedAt))}
            </li>
          ))}
        </ul>
      </Section>
      {isDeciding && (
        <DecideDialog
          report={report}
          today={today}
          onClose={() => setDeciding(false)}
          onDone={() => {
            setDeciding(false);
            setSaved(sv.saved.withTime(reports.saved, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

function Newer({ answer: { newer, mayDecide }, onDecide }: { answer: ReportEdition; onDecide: () => void }) {
  const columns = words.newerColumns;
  return (
    <>
      <Notice
        tone="warning"
        actions={
          mayDecide && (
            <Button size="small" onClick={onDecide}>
              {words.decideAnew}
            </Button>
          )
        }
      >
        {words.newerTitle(newer.length)}
      </Notice>
      <ListTable
        caption={words.newerCaption}
        columns={Object.values(columns).map((heading) => ({ heading }))}
      >
        {newer.map((d) => (
          <Row key={`${d.title} ${d.period}`}>
            <Cell>{d.title}</Cell>
            <Cell label={columns.period}>{d.period}</Cell>
            <Cell label={columns.was}>{d.was}</Cell>
            <Cell label={columns.is}>{d.is}</Cell>
            <Cell label={columns.reason}>{d.reason ?? words.noReason}</Cell>
          </Row>
        ))}
      </ListTable>
    </>
  );
}
