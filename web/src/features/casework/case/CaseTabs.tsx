import type { Case } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { keepsPlace, Tab, Tabs } from '../../../ui/page/Tabs.tsx';

const { tabs } = sv.caseView;

/** The parts of a case. */
export function CaseTabs({ view }: { view: Case }) {
  const params = { caseId: view.caseId };
  return (
    <Tabs label={sv.caseView.tabsLabel}>
      <Tab to="/arenden/$caseId" params={params} {...keepsPlace} activeOptions={exact}>
        {tabs.overview}
      </Tab>
      <Tab to="/arenden/$caseId/tidslinje" params={params} {...keepsPlace}>
        {tabs.timeline}
      </Tab>
      {view.investigationOpenedOn !== null && (
        <Tab to="/arenden/$caseId/utredning" params={params} {...keepsPlace}>
          {tabs.investigation}
        </Tab>
      )}
      {view.investigationOpenedOn !== null && (
        <Tab to="/arenden/$caseId/beslut" params={params} {...keepsPlace}>
          {tabs.decisions}
        </Tab>
      )}
      {view.allowed.includes('casework.journal') && (
        <Tab to="/arenden/$caseId/dokumentation" params={params} {...keepsPlace}>
          {tabs.journal}
        </Tab>
      )}
      <Tab to="/arenden/$caseId/anmalan" params={params} {...keepsPlace}>
        {tabs.report}
      </Tab>
      <Tab to="/arenden/$caseId/handlingar" params={params} {...keepsPlace}>
        {tabs.documents}
      </Tab>
      <Tab to="/arenden/$caseId/personer" params={params} {...keepsPlace}>
        {tabs.persons}
      </Tab>
      <Tab to="/arenden/$caseId/akt" params={params} {...keepsPlace}>
        {tabs.file}
      </Tab>
      {view.allowed.includes('casework.secrecy') && (
        <Tab to="/arenden/$caseId/sekretess" params={params} {...keepsPlace}>
          {tabs.secrecy}
        </Tab>
      )}
      {view.allowed.includes('casework.case-log') && (
        <Tab to="/arenden/$caseId/logg" params={params} {...keepsPlace}>
          {tabs.log}
        </Tab>
      )}
    </Tabs>
  );
}

const exact = { exact: true, includeSearch: false } as const;
