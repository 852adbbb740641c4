import type { Case } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Notice } from '../../../ui/page/Notice.tsx';

/** What must not be missed while the report is undecided: danger now, and violence that is to be opened at once. */
export function CaseWarnings({ view }: { view: Case }) {
  if (view.state !== 'preliminary') return null;
  const danger = view.reports.find((report) => report.immediateDanger !== null);
  return (
    <>
      {danger && (
        <Notice tone="danger" title={`${sv.caseView.dangerTitle}.`}>
          {danger.immediateDanger}
        </Notice>
      )}
      {view.openAtOnce && (
        <Notice tone="warning" title={`${sv.caseView.openAtOnceTitle}.`}>
          {sv.caseView.openAtOnce}
        </Notice>
      )}
    </>
  );
}
