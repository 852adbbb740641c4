import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { reportEditionQuery, reportsQuery, workspaceQuery } from '../../api/reports.ts';
import { EditionView } from './EditionView.tsx';
import { WorkspaceView } from './WorkspaceView.tsx';

/** A report: as it is written, or as the board decided it. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/frame/rapporter/$reportId' });
  const { utgava } = useSearch({ from: '/frame/rapporter/$reportId' });
  const { data } = useSuspenseQuery(reportsQuery);
  const report = data.reports.find((r) => r.reportId === reportId);
  return report?.state === 'writing' && report.mayOpen ? (
    <Writing reportId={reportId} />
  ) : (
    <Decided reportId={reportId} {...(utgava !== undefined && { number: utgava })} />
  );
}

function Writing({ reportId }: { reportId: string }) {
  const { data } = useSuspenseQuery(workspaceQuery(reportId));
  return <WorkspaceView workspace={data} />;
}

function Decided(query: { reportId: string; number?: number }) {
  const { data } = useSuspenseQuery(reportEditionQuery(query));
  return <EditionView answer={data} />;
}
