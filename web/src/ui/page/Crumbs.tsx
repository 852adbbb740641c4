import { ChevronRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { sv } from '../../app/sv.ts';
import styles from './Crumbs.module.css';

interface Props {
  /** Links to the pages that this one lies under, the nearest last. */
  above: readonly { key: string; link: ReactNode }[];
  /** This page. */
  here: ReactNode;
}

export function Crumbs({ above, here }: Props) {
  return (
    <nav aria-label={sv.frame.crumbs}>
      <ol className={styles.crumbs}>
        {above.map(({ key, link }) => (
          <li key={key}>
            {link}
            <ChevronRightIcon aria-hidden className={styles.mark} />
          </li>
        ))}
        <li className="numeric" aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  );
}
