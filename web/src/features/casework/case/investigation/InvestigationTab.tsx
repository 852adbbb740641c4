import { Outlet } from '@tanstack/react-router';
import { useCase } from '../use-case.ts';
import styles from './Investigation.module.css';
import { InvestigationTabs } from './InvestigationTabs.tsx';

/** The investigation of a case: its parts, and the one that is shown. */
export function InvestigationTab() {
  const { caseId } = useCase();
  return (
    <div className={styles.parts}>
      <InvestigationTabs caseId={caseId} />
      <Outlet />
    </div>
  );
}
