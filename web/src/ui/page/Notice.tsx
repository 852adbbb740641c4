import { ExclamationmarkTriangleFillIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Notice.module.css';

interface Props {
  tone: 'info' | 'warning' | 'danger';
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A line that must be seen: quiet background, icon, words, and what to do about it. */
export function Notice({ tone, title, children, actions }: Props) {
  const Icon = tone === 'info' ? InformationSquareIcon : ExclamationmarkTriangleFillIcon;
  return (
    <div className={cx(styles.notice, styles[tone])}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
