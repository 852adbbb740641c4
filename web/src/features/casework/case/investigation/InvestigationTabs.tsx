import { sv } from '../../../../app/sv.ts';
import { keepsPlace, Tab, Tabs } from '../../../../ui/page/Tabs.tsx';

const { tabs, tabsLabel } = sv.investigation;

/** The parts of an investigation. A part that has a page of its own adds its tab here, and its route under caseInvestigationRoute. */
export function InvestigationTabs({ caseId }: { caseId: string }) {
  const params = { caseId };
  return (
    <Tabs label={tabsLabel}>
      <Tab to="/arenden/$caseId/utredning" params={params} {...keepsPlace} activeOptions={exact}>
        {tabs.overview}
      </Tab>
      <Tab to="/arenden/$caseId/utredning/uppgifter" params={params} {...keepsPlace}>
        {tabs.statements}
      </Tab>
      <Tab to="/arenden/$caseId/utredning/bedomningar" params={params} {...keepsPlace}>
        {tabs.assessments}
      </Tab>
      <Tab to="/arenden/$caseId/utredning/familj" params={params} {...keepsPlace}>
        {tabs.family}
      </Tab>
      <Tab to="/arenden/$caseId/utredning/text" params={params} {...keepsPlace}>
        {tabs.text}
      </Tab>
    </Tabs>
  );
}

const exact = { exact: true, includeSearch: false } as const;
