import { Link } from '@tanstack/react-router';
import { custody as words } from '../../../../app/sv/custody.ts';
import styles from './Custody.module.css';
import { CustodyArticle } from './CustodyArticle.tsx';
import { CustodyDialogs } from './CustodyDialogs.tsx';
import { useCustodies } from './use-custodies.ts';

/** What follows on the acute decisions of a case, the last decided first. */
export function CustodyTab() {
  const view = useCustodies();
  const params = { caseId: view.caseId };
  return (
    <div>
      <h2>{words.title}</h2>
      <p className={styles.lead}>
        {words.lead}{' '}
        <Link to="/arenden/$caseId/beslut" params={params}>
          {words.toDecisions}
        </Link>
      </p>
      {view.custodies.length === 0 && (
        <p>
          {words.none}{' '}
          <Link to="/arenden/$caseId/beslut" params={params} search={{ skriv: 'nytt' }}>
            {words.decide}
          </Link>
        </p>
      )}
      {view.custodies.map((custody) => (
        <CustodyArticle key={custody.decisionId} view={view} custody={custody} />
      ))}
      <CustodyDialogs view={view} />
    </div>
  );
}
