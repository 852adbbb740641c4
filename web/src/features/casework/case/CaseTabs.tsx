import { Link } from '@tanstack/react-router';
import type { Case } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import styles from './CaseTabs.module.css';

const { tabs } = sv.caseView;

/** The parts of a case. They are links, since each has its own address. */
export function CaseTabs({ view }: { view: Case }) {
  const params = { caseId: view.caseId };
  return (
    <nav aria-label={sv.caseView.tabsLabel} className={styles.tabs}>
      <Link
        to="/arenden/$caseId"
        params={params}
        className={styles.tab}
        {...keepsPlace}
        activeOptions={exact}
      >
        {tabs.overview}
      </Link>
      <Link to="/arenden/$caseId/tidslinje" params={params} className={styles.tab} {...keepsPlace}>
        {tabs.timeline}
      </Link>
      <Link to="/arenden/$caseId/anmalan" params={params} className={styles.tab} {...keepsPlace}>
        {tabs.report}
      </Link>
      {view.allowed.includes('casework.case-log') && (
        <Link to="/arenden/$caseId/logg" params={params} className={styles.tab} {...keepsPlace}>
          {tabs.log}
        </Link>
      )}
    </nav>
  );
}

/** Changing tab neither scrolls nor fills the history with steps. */
const keepsPlace = { resetScroll: false, replace: true } as const;
const exact = { exact: true, includeSearch: false } as const;
