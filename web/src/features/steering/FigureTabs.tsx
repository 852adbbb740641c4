import * as steeringWords from '../../app/sv/steering.ts';
import { keepsPlace, Tab, Tabs } from '../../ui/page/Tabs.tsx';
import styles from './Steering.module.css';

const exact = { exact: true, includeSearch: false } as const;

/** The pages of figures that no case gives. */
export function FigureTabs() {
  return (
    <div className={styles.tabs}>
      <Tabs label={steeringWords.tabs.label}>
        <Tab to="/matt/kontroll" {...keepsPlace} activeOptions={exact}>
          {steeringWords.tabs.checks}
        </Tab>
        <Tab to="/matt/inskrivna" {...keepsPlace} activeOptions={exact}>
          {steeringWords.tabs.manual}
        </Tab>
        <Tab to="/matt/import" {...keepsPlace} activeOptions={exact}>
          {steeringWords.tabs.import}
        </Tab>
      </Tabs>
    </div>
  );
}
