import * as secrecyWords from '../../app/sv/secrecy.ts';
import { keepsPlace, Tab, Tabs } from '../../ui/page/Tabs.tsx';
import styles from './LogTabs.module.css';

const exact = { exact: true, includeSearch: false } as const;

/** The log as it was written, and what in it asks for a look. */
export function LogTabs() {
  return (
    <div className={styles.tabs}>
      <Tabs label={secrecyWords.logAlarms.tabsLabel}>
        <Tab to="/logg" {...keepsPlace} activeOptions={exact}>
          {secrecyWords.logAlarms.log}
        </Tab>
        <Tab to="/logg/larm" {...keepsPlace} activeOptions={exact}>
          {secrecyWords.logAlarms.tab}
        </Tab>
      </Tabs>
    </div>
  );
}
