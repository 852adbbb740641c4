import { ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { sv } from '../../../app/sv.ts';
import styles from './Case.module.css';

export function CaseCrumbs({ caseNumber }: { caseNumber: string }) {
  return (
    <nav aria-label={sv.caseView.crumbs}>
      <ol className={styles.crumbs}>
        <li>
          <Link to="/arenden">{sv.caseView.breadcrumb}</Link>
          <ChevronRightIcon aria-hidden className={styles.crumbMark} />
        </li>
        <li className="numeric">{caseNumber}</li>
      </ol>
    </nav>
  );
}
