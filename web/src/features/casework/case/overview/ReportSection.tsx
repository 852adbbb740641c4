import { Link } from '@tanstack/react-router';
import type { Case, ReportInCase } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Overview.module.css';

/** What the worry is and who reported it, with the beginning of their own words. */
export function ReportSection({ view }: { view: Case }) {
  const heading = view.reports.length > 1 ? sv.caseView.reports : sv.caseView.report;
  return (
    <Section
      heading={heading}
      {...(view.reports.length > 1 && { countOf: view.reports.length })}
      action={
        <Link to="/arenden/$caseId/anmalan" params={{ caseId: view.caseId }}>
          {sv.caseView.readReport}
        </Link>
      }
    >
      {view.reports.map((report) => (
        <div key={report.reportId} className={styles.row}>
          <p>
            <strong>{worries(report)}</strong>
          </p>
          <p className={styles.excerpt}>{report.freeText}</p>
          <p className="second">
            {reporter(report)} · {sv.inbox.received(dayAndTime(report.receivedAt, view.today))} ·{' '}
            {sv.inbox.reference(report.reference)}
          </p>
        </div>
      ))}
    </Section>
  );
}

function worries(report: ReportInCase): string {
  if (report.worries.length === 0) return sv.inbox.noWorry;
  return report.worries.map((worry) => sv.codes.worry[worry]).join(', ');
}

function reporter({ reporter: { category, anonymous, organisation } }: ReportInCase): string {
  if (anonymous) return sv.reportView.anonymous;
  const kind = sv.codes.reporterCategory[category];
  return organisation === null ? kind : `${kind}, ${organisation}`;
}
