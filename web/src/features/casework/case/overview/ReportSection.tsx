import { Link } from '@tanstack/react-router';
import type { Case, ReportInCase } from '../../../../api/index.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { recently } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { reporterInWords, worriesInWords } from '../../report-words.ts';
import styles from './Overview.module.css';

/** What the worry is and who reported it, with the beginning of their own words. */
export function ReportSection({ view }: { view: Case }) {
  const isApplication = view.reports.every(({ kind }) => kind === 'application');
  const one = isApplication ? sv.application.section : sv.caseView.report;
  const heading = view.reports.length > 1 ? sv.caseView.reports : one;
  return (
    <Section
      heading={heading}
      {...(view.reports.length > 1 && { countOf: view.reports.length })}
      action={
        <Link to="/arenden/$caseId/anmalan" params={{ caseId: view.caseId }}>
          {isApplication ? sv.application.readAll : sv.caseView.readReport}
        </Link>
      }
    >
      {view.reports.map((report) => (
        <div key={report.reportId} className={styles.row}>
          <p>
            <strong>{worriesInWords(report.worries, report.kind)}</strong>
          </p>
          <p className={styles.excerpt}>{report.freeText}</p>
          <p className="second">
            {reporter(report)} · {sv.inbox.received(recently(report.receivedAt, view.today))} ·{' '}
            {sv.inbox.reference(report.reference)}
            {report.joinedFrom && <> · {preliminaryWords.join.joinedFrom(report.joinedFrom)}</>}
          </p>
        </div>
      ))}
    </Section>
  );
}

function reporter({ reporter: { category, anonymous, organisation } }: ReportInCase): string {
  return anonymous ? sv.reportView.anonymous : reporterInWords(category, organisation);
}
