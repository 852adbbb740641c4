import type { Case } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { Notice } from '../../../ui/page/Notice.tsx';

/** What must not be missed: danger now, until someone has assessed it; and violence, until it is decided. */
export function CaseWarnings({ view }: { view: Case }) {
  if (view.state !== 'preliminary') return null;
  const assessed = new Set(view.protectionAssessments.map(({ reportId }) => reportId));
  const danger = view.reports.find(
    ({ reportId, immediateDanger }) => immediateDanger !== null && !assessed.has(reportId),
  );
  const { joinable } = view.preliminary;
  return (
    <>
      {danger && (
        <Notice tone="danger" title={`${sv.caseView.dangerTitle}.`}>
          {danger.immediateDanger}
        </Notice>
      )}
      {joinable && (
        <Notice tone="info" title={sv.join.hint}>
          {joinable.holderName === null ? joinable.unitName : `${joinable.unitName}, ${joinable.holderName}.`}
        </Notice>
      )}
      {view.openAtOnce && !joinable && (
        <Notice tone="warning" title={`${sv.caseView.openAtOnceTitle}.`}>
          {sv.caseView.openAtOnce}
        </Notice>
      )}
    </>
  );
}
