import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ReportHead, reportsQuery } from '../../api/reports.ts';
import { reports as words } from '../../app/sv/reports.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { periodInWords } from '../measures/period.ts';
import { dueWords } from './due.ts';
import styles from './Reports.module.css';
import { StartDialog } from './StartDialog.tsx';

const { columns } = words;

/** The board's reports: those that are written, and those that are decided. */
export function ReportsPage() {
  const { data } = useSuspenseQuery(reportsQuery);
  const [isStarting, setStarting] = useState(false);
  const navigate = useNavigate();
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      aside={
        data.mayStart && (
          <Button size="small" onClick={() => setStarting(true)}>
            {words.start}
          </Button>
        )
      }
    >
      {data.reports.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{data.mayStart ? words.empty : words.emptyReader}</EmptyState>
      ) : (
        <ListTable
          caption={words.caption}
          columns={[
            { heading: columns.report },
            { heading: columns.period },
            { heading: columns.state },
            { heading: columns.next },
          ]}
        >
          {data.reports.map((report) => (
            <ReportRow key={report.reportId} report={report} today={data.today} />
          ))}
        </ListTable>
      )}
      {isStarting && (
        <StartDialog
          onClose={() => setStarting(false)}
          onDone={(reportId) => navigate({ to: '/rapporter/$reportId', params: { reportId } })}
        />
      )}
    </Page>
  );
}

function ReportRow({ report, today }: { report: ReportHead; today: string }) {
  const { sections, editions } = report;
  const [last] = editions;
  return (
    <Row>
      <Cell>
        <Link to="/rapporter/$reportId" params={{ reportId: report.reportId }}>
          {report.title}
        </Link>
        <SecondLine>{report.kindTitle}</SecondLine>
      </Cell>
      <Cell label={columns.period}>{periodInWords(report.period)}</Cell>
      <Cell label={columns.state}>
        <Tag size="small" variant="moderate" data-color={report.state === 'decided' ? 'success' : 'info'}>
          {words.state[report.state]}
        </Tag>
        {last && (
          <SecondLine>
            {words.decidedOn(last.decidedOn, last.reference)}
            {last.number > 1 && ` · ${words.edition(last.number)}`}
          </SecondLine>
        )}
        {report.state === 'writing' && sections.all > 0 && (
          <SecondLine>{words.approvedOf(sections.approved, sections.all)}</SecondLine>
        )}
      </Cell>
      <Cell label={columns.next}>
        {report.nextDueOn === null ? '–' : dueWords(report.nextDueOn, today)}
        {report.own > 0 && <SecondLine>{words.own(report.own)}</SecondLine>}
        {sections.late > 0 && (
          <span className={styles.late}>
            {sections.late === 1 ? words.late(1) : words.lateMany(sections.late)}
          </span>
        )}
      </Cell>
    </Row>
  );
}
