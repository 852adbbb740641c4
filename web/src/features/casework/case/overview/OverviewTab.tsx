import type { ReportInCase } from '../../../../api/index.ts';
import { Columns } from '../../../../ui/page/Page.tsx';
import { CodingsSection } from '../codings/CodingsSection.tsx';
import { ReviewsSection } from '../reviews/ReviewsSection.tsx';
import { useCase } from '../use-case.ts';
import { AssessmentSection } from './AssessmentSection.tsx';
import { ClocksBox } from './ClocksBox.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { LatestSection } from './LatestSection.tsx';
import { PreliminarySection } from './PreliminarySection.tsx';
import { ReportSection } from './ReportSection.tsx';
import { SiblingsBox } from './SiblingsBox.tsx';

/** What a preliminary assessment is made of: an application has opened its investigation itself. */
const isReport = ({ kind, joinedFrom }: ReportInCase): boolean =>
  kind === 'concern_report' && joinedFrom === null;

/** What is known, what has been decided and what runs, on one page. */
export function OverviewTab() {
  const view = useCase();
  return (
    <Columns
      side={
        <>
          <ClocksBox
            clocks={view.clocks}
            today={view.today}
            openAtOnce={view.openAtOnce && view.decision === null}
          />
          <SiblingsBox view={view} />
        </>
      }
    >
      {!view.performs && (
        <>
          <ReportSection view={view} />
          <CodingsSection caseId={view.caseId} today={view.today} />
        </>
      )}
      {view.reports.some(({ young }) => young) && <AssessmentSection view={view} />}
      {view.reports.some(isReport) && (
        <>
          <PreliminarySection view={view} />
          <DecisionSection view={view} />
        </>
      )}
      {view.allowed.includes('casework.case-reviews') && <ReviewsSection view={view} />}
      <LatestSection view={view} />
    </Columns>
  );
}
