import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { commission as words } from '../../app/sv/interventions.ts';
import { Subtab, Subtabs } from '../../ui/page/Tabs.tsx';
import { CommissionTag } from './CommissionTag.tsx';
import { COMMISSION_PAGES } from './commission-parts.ts';
import styles from './Interventions.module.css';
import { useCommission } from './use-commission.ts';

/** A commission within either of its two cases: what it is called, its pages, and the one that one is on. */
export function CommissionPage() {
  const view = useCommission();
  const { caseId, commissionId } = view;
  const { pathname } = useLocation();
  const current = pathname.split('/').at(5) ?? '';
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Link to="/arenden/$caseId/uppdrag" params={{ caseId }}>
          {words.back}
        </Link>
        <h2>
          {view.entryName} <CommissionTag state={view.state} />
        </h2>
      </div>
      {COMMISSION_PAGES.length > 1 && (
        <Subtabs label={words.tabs}>
          {COMMISSION_PAGES.map(({ to, word }) => (
            <Subtab
              key={to}
              to={to}
              params={{ caseId, commissionId }}
              resetScroll={false}
              current={(to.split('/').at(5) ?? '') === current && 'page'}
            >
              {word}
            </Subtab>
          ))}
        </Subtabs>
      )}
      <Outlet />
    </div>
  );
}
