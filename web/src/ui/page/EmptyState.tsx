import { InboxIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  title: string;
  /** What will be here, and how it comes here. */
  children: ReactNode;
  action?: ReactNode;
}

/** An empty list teaches. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <InboxIcon aria-hidden className={styles.icon} />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p className={styles.text}>{children}</p>
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
