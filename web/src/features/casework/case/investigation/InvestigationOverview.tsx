import * as investigationWords from '../../../../app/sv/investigation.ts';
import { EmptyState } from '../../../../ui/page/EmptyState.tsx';
import { Columns } from '../../../../ui/page/Page.tsx';
import { FateSections } from '../fate/FateSections.tsx';
import { useCase } from '../use-case.ts';
import { ChildTalksSection } from './child-talks/ChildTalksSection.tsx';
import { InvestigationDialog } from './InvestigationDialog.tsx';
import { LeftToDo } from './LeftToDo.tsx';
import { NoticesSection } from './notices/NoticesSection.tsx';
import { PlanSection } from './plan/PlanSection.tsx';
import { QuestionsSection } from './questions/QuestionsSection.tsx';
import { StandpointsSection } from './standpoints/StandpointsSection.tsx';
import { TimeBox } from './TimeBox.tsx';
import { useInvestigation } from './use-investigation.ts';

const words = investigationWords.investigation;

/** How far the investigation has come, and what is left before it can be concluded. */
export function InvestigationOverview() {
  const view = useCase();
  const investigation = useInvestigation();
  if (investigation.openedOn === null) {
    return <EmptyState title={words.noneTitle}>{words.none}</EmptyState>;
  }
  return (
    <Columns side={<TimeBox investigation={investigation} />}>
      <LeftToDo investigation={investigation} />
      <FateSections view={view} />
      <PlanSection investigation={investigation} />
      {investigation.aboutChild && <NoticesSection investigation={investigation} />}
      <QuestionsSection investigation={investigation} />
      {investigation.aboutChild && (
        <>
          <ChildTalksSection investigation={investigation} />
          <StandpointsSection investigation={investigation} />
        </>
      )}
      <InvestigationDialog investigation={investigation} />
    </Columns>
  );
}
