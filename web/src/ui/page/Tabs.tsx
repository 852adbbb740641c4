import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Tabs.module.css';

/** The parts of one page. They are links, since each has its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {children}
    </nav>
  );
}

const TabAnchor = ({ className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...rest} className={cx(styles.tab, className)} />
);

export const Tab = createLink(TabAnchor);

/** Changing tab neither scrolls nor fills the history with steps. */
export const keepsPlace = { resetScroll: false, replace: true } as const;
