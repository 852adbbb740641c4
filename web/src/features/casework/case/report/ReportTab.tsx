import { sv } from '../../../../app/sv.ts';
import { useCase } from '../use-case.ts';
import { ReportText } from './ReportText.tsx';

/** Every report of the case, in full. */
export function ReportTab() {
  const { reports, today, aboutChild } = useCase();
  if (reports.length === 0) return <p>{sv.reportView.none}</p>;
  return reports.map((report) => (
    <ReportText key={report.reportId} report={report} today={today} aboutChild={aboutChild} />
  ));
}
