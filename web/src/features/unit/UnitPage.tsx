import { Outlet } from '@tanstack/react-router';
import { serverNow } from '../../api/index.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as unitWords from '../../app/sv/unit.ts';
import { clockTime, longDay } from '../../ui/format/dates.ts';
import { Page } from '../../ui/page/Page.tsx';
import { keepsPlace, Tab, Tabs } from '../../ui/page/Tabs.tsx';
import styles from './Unit.module.css';
import { unitTabs } from './unit-tabs.ts';

/** What a unit owes, who has it, and who is there: for those who lead it, and in part for those who take in. */
export function UnitPage() {
  const session = useSession();
  const tabs = unitTabs(session);
  return (
    <Page
      title={unitWords.unit.title(session.seat?.unitName ?? '')}
      windowTitle={unitWords.unit.windowTitle}
      lead={unitWords.unit.lead(longDay(session.today).toLowerCase(), clockTime(serverNow()))}
      top={
        tabs.length > 1 && (
          <div className={styles.tabs}>
            <Tabs label={unitWords.unit.tabsLabel}>
              {tabs.map(({ key, to }) => (
                <Tab key={key} to={to} {...keepsPlace} activeOptions={exact}>
                  {unitWords.unit.tabs[key]}
                </Tab>
              ))}
            </Tabs>
          </div>
        )
      }
    >
      <Outlet />
    </Page>
  );
}

const exact = { exact: true, includeSearch: false } as const;
