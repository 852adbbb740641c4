import { sv } from '../../app/sv.ts';
import { keepsPlace, Tab, Tabs } from '../../ui/page/Tabs.tsx';
import styles from './LogTabs.module.css';

const exact = { exact: true, includeSearch: false } as const;

/** The log as it was written, and what in it asks for a look. */
export function LogTabs() {
  return (
    <div className={styles.tabs}>
      <Tabs label={sv.logAlarms.tabsLabel}>
        <Tab to="/logg" {...keepsPlace} activeOptions={exact}>
          {sv.logAlarms.log}
        </Tab>
        <Tab to="/logg/larm" {...keepsPlace} activeOptions={exact}>
          {sv.logAlarms.tab}
        </Tab>
      </Tabs>
    </div>
  );
}
