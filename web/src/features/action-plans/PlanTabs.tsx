import { plans } from '../../app/sv/action-plans.ts';
import { Tab, Tabs } from '../../ui/page/Tabs.tsx';

/** Action plans and projects are two lists of the same place. */
export function PlanTabs() {
  return (
    <Tabs label={plans.tabs.label}>
      <Tab to="/handlingsplaner" activeOptions={{ exact: true, includeSearch: false }}>
        {plans.tabs.plans}
      </Tab>
      <Tab to="/projekt" activeOptions={{ exact: true }}>
        {plans.tabs.projects}
      </Tab>
    </Tabs>
  );
}
